/** The project's own set: homes with the papers brokers have of them, and what visitors ask; see real-estate/README.md. */
import { signUp } from '../servers/api.mjs';
import { readHome, textsIn } from './homes.mjs';

export const halves = {
  'to develop on': [
    'cedar-hollow',
    'quay-house',
    'alder-point',
    'juniper-flat',
    'merrow-tower',
    'tannery-street',
    'larkfield',
    'linwood-two-flat',
    'mesquite-fork',
    'copper-gulch',
    'fennel-street',
  ],
  'held back': ['saltmarsh-row', 'brickyard-court'],
  'written blind': ['heron-landing', 'prairie-commons', ...textsIn('strangers')],
};

/** @returns {Promise<object[]>} what became of every question of the homes */
export async function askHomes(server, homes) {
  const outcomes = [];
  for (const home of homes) {
    const { listing, documents, questions } = readHome(home);
    const { api } = await signUp(server, { email: `${home.replace('/', '-')}@example.com`, org_name: home });
    const { property_id } = (await api.post('/api/properties', listing)).body;
    const wish = { name: home, languages: ['en', 'es'], property_ids: [property_id] };
    const { bot_id } = (await api.post('/api/chatbots', wish)).body.chatbot;
    for (const { name, text } of documents) {
      const form = new FormData();
      form.set('property_id', property_id);
      form.set('file', new File([text], name, { type: 'text/markdown' }));
      await api.post('/api/training/upload-document', form);
    }
    for (const { language, text, answers } of questions) {
      const { body } = await api.post(`/api/chatbots/${bot_id}/ask`, { question: text });
      const holds = (said) => answers.some((answer) => plain(said).includes(plain(answer)));
      outcomes.push({
        language,
        text,
        said: body.content,
        isAnswerable: answers.length > 0,
        answered: body.answered,
        supported: body.answered && holds(body.content),
        cited: body.answered && body.citations.some(({ snippet }) => holds(snippet)),
      });
    }
  }
  return outcomes;
}

/** Shares of the questions asked; `wrong` is an answer that does not hold the words that answer. */
export function sumUp(outcomes) {
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable);
  const others = outcomes.filter(({ isAnswerable }) => !isAnswerable);
  const answered = answerable.filter((outcome) => outcome.answered);
  return {
    answerable: answerable.length,
    supported: share(answerable, ({ supported }) => supported),
    wrong: share(answerable, (outcome) => outcome.answered && !outcome.supported),
    refusedWrongly: share(answerable, (outcome) => !outcome.answered),
    cited: share(answered, ({ cited }) => cited),
    unanswerable: others.length,
    refusedRightly: share(others, (outcome) => !outcome.answered),
  };
}

const share = (items, holds) => items.filter(holds).length / Math.max(1, items.length);
const plain = (text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
