/**
 * All visitors of one measurement, in a process of their own: each asks once and reads the stream of the answer. Gets its orders
 * from the parent as one message, says `open` once everybody hears something, `measured` after the measured seconds and, when all
 * answers have ended, what it found.
 */
import { Agent, request } from 'node:http';
import { piecesOf } from './answer.mjs';
import { now } from './clock.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const at = (sorted, share) => sorted[Math.floor(share * (sorted.length - 1))];

process.once('message', async (order) => {
  const { url, visitors, pieces, rampMs, seconds } = order;
  const begin = now();
  let heard = 0;
  let everybody;
  const open = new Promise((resolve) => (everybody = resolve));
  const hear = () => ++heard === visitors.length && everybody(now());
  const ends = visitors.map(async (visitor, index) => {
    await pause((rampMs * index) / visitors.length);
    return read(`${url}${visitor.path}`, visitor, pieces, hear);
  });
  const from = await Promise.race([open, Promise.all(ends).then(() => now())]);
  process.send({ said: 'open', afterMs: from - begin });
  await pause(seconds * 1000);
  const to = now();
  process.send({ said: 'measured' });
  const streams = await Promise.all(ends);
  const sent = await (await fetch(order.model)).json();
  process.send({ said: 'found', ...judged(streams, sent, { ...order, from, to }) });
});

/** One question; resolves when its answer has ended. `events`: when which length of the text was there. */
function read(address, { number, token, ip }, pieces, hear) {
  const stream = { number, events: [], length: 0, endedAt: 0, done: false, status: 0 };
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    ...(token && { authorization: `Bearer ${token}`, 'x-forwarded-for': ip }),
  };
  return new Promise((resolve) => {
    const finish = () => {
      stream.endedAt ||= now();
      resolve(stream);
    };
    const call = request(address, { method: 'POST', agent, headers }, (answer) => {
      stream.status = answer.statusCode;
      let rest = '';
      answer.setEncoding('utf8').on('data', (text) => {
        const time = now();
        const events = (rest + text).split('\n\n');
        rest = events.pop();
        for (const event of events) note(stream, event, time, hear);
      });
      answer.on('end', finish).on('error', finish);
    });
    call.on('error', finish);
    call.end(
      JSON.stringify({ content: `When was the furnace serviced, and by whom? I am visitor ${number}` }),
    );
  });
}

function note(stream, event, time, hear) {
  if (event.startsWith('event: token\ndata: ')) {
    if (stream.length === 0) hear();
    stream.length += JSON.parse(event.slice('event: token\ndata: '.length)).text.length;
    stream.events.push([time, stream.length]);
  }
  if (event.startsWith('event: done')) {
    stream.done = true;
    stream.endedAt = time;
  }
}

/**
 * `passing`: from the moment the model has sent the last piece that a text needed until the visitor has the text (a whole sentence
 * needs the space that begins the next one). `age`: how old every single piece is when it is shown.
 */
function judged(streams, sent, { pieces, from, to }) {
  const lengths = [];
  piecesOf(pieces).reduce((length, piece) => lengths.push(length + piece.length) && length + piece.length, 0);
  const [passing, age] = [[], []];
  for (const { number, events } of streams) {
    let shown = 0;
    for (const [time, length] of events) {
      const isIn = time >= from && time <= to;
      const last = lengths.findIndex((end) => end >= length);
      if (isIn) passing.push(time - sent[number][last]);
      for (; lengths[shown] <= length; shown += 1) if (isIn) age.push(time - sent[number][shown]);
    }
  }
  passing.sort((a, b) => a - b);
  age.sort((a, b) => a - b);
  const whole = lengths.at(-1);
  return {
    texts: passing.length,
    p50: at(passing, 0.5),
    p95: at(passing, 0.95),
    p99: at(passing, 0.99),
    ageP95: at(age, 0.95),
    broken: streams.filter(({ length, done, status }) => status !== 200 || !done || length !== whole).length,
    closedEarly: streams.filter(({ endedAt }) => endedAt < to).length,
    together: mostTogether(streams),
  };
}

/** How many had heard something and were not at their end, at the moment when they were most. */
function mostTogether(streams) {
  const changes = streams.flatMap(({ events: [first], endedAt }) =>
    first
      ? [
          { at: first[0], by: 1 },
          { at: endedAt, by: -1 },
        ]
      : [],
  );
  let open = 0;
  return changes
    .sort((a, b) => a.at - b.at || a.by - b.by)
    .reduce((most, { by }) => Math.max(most, (open += by)), 0);
}
