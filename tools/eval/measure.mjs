/** Asks a running server the questions of a set, as a brokerage would over the REST API. */
import { signUp } from '../servers/api.mjs';
import { halves } from './sets.mjs';

/** Requests under way at once: enough to keep one server busy. */
const atOnce = 4;

let brokerages = 0;

/**
 * A brokerage with one chatbot that was taught these documents.
 * @returns {Promise<{ api: object, bot: string, sources: string[] }>} `sources` in the order of the documents
 */
async function teach(server, documents) {
  const email = `eval.${++brokerages}@example.com`;
  const { api } = await signUp(server, { email, org_name: `Eval ${brokerages}` });
  const bot = (await api.post('/api/chatbots', { name: 'Eval' })).body.chatbot.bot_id;
  const sources = await each(documents, async ({ title, text }) => {
    const form = new FormData();
    form.set('bot_id', bot);
    form.set('file', new File([text], `${title.replaceAll(/[^\w.-]/g, '_')}.txt`, { type: 'text/plain' }));
    return (await api.post('/api/training/upload-document', form)).body.source_id;
  });
  return { api, bot, sources };
}

/** Retrieval and answers with everything taught; see README for what the columns mean. */
export async function measureSet(server, set) {
  const { api, bot, sources } = await teach(server, set.documents);
  const answerable = set.questions.filter((question) => question.answerable);
  const ranks = await each(answerable, async ({ text, document }) => {
    const { body } = await api.post('/api/knowledge/search', { query: text, bot_id: bot, limit: 10 });
    const order = [...new Set(body.map(({ source_id }) => source_id))];
    return order.indexOf(sources[document]) + 1;
  });
  const answers = await each(answerable, async ({ text, document, answers: right }) => {
    const { body } = await api.post(`/api/chatbots/${bot}/ask`, { question: text });
    const cited = body.citations.some(({ source_id }) => source_id === sources[document]);
    return {
      answered: body.answered,
      cited,
      right: right.some((answer) => plain(body.content).includes(plain(answer))),
    };
  });
  const nearby = await askAll(
    api,
    bot,
    set.questions.filter((question) => !question.answerable),
  );
  const answered = answers.filter((answer) => answer.answered);
  return {
    questions: answerable.length,
    first: share(ranks, (rank) => rank === 1),
    five: share(ranks, (rank) => rank >= 1 && rank <= 5),
    reciprocal: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    refusedWrongly: share(answers, (answer) => !answer.answered),
    cited: share(answered, (answer) => answer.cited),
    right: share(answered, (answer) => answer.right),
    nearbyAnswered: nearby.length > 0 ? share(nearby, (answer) => answer) : null,
    strangersRefused: await measureStrangers(server, set),
  };
}

/** Questions about articles that were never taught. */
async function measureStrangers(server, set) {
  const refused = [];
  for (const { documents, strangers } of halves(set)) {
    const { api, bot } = await teach(server, documents);
    refused.push(...(await askAll(api, bot, strangers)).map((answered) => !answered));
  }
  return share(refused, (each) => each);
}

function askAll(api, bot, questions) {
  return each(
    questions,
    async ({ text }) => (await api.post(`/api/chatbots/${bot}/ask`, { question: text })).body.answered,
  );
}

async function each(items, work) {
  const results = new Array(items.length);
  let next = 0;
  const line = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return results;
}

const share = (items, holds) => items.filter(holds).length / Math.max(1, items.length);
const plain = (text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
