/**
 * The stub model: streams the same answer to everybody, so many pieces a second, and remembers when each piece left.
 * Arguments: the port, pieces of an answer, pieces a second. The question says whose it is: "visitor 17".
 */
import { createServer } from 'node:http';
import { piecesOf } from './answer.mjs';
import { now } from './clock.mjs';

const [port, count, perSecond] = process.argv.slice(2).map(Number);
const everyMs = 1000 / perSecond;

const event = (data) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
const chunk = (delta, finish = null) =>
  event({
    id: 'bench',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'stub-model',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
const pieces = piecesOf(count).map((content) => chunk({ content }));
const usage = { prompt_tokens: 500, completion_tokens: count, total_tokens: 500 + count };
const end =
  chunk({}, 'stop') +
  event({
    id: 'bench',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'stub-model',
    choices: [],
    usage,
  }) +
  event('[DONE]');

/** @type {Record<string, number[]>} when the pieces of each visitor's answer left */
const sent = {};
const talking = new Set();

// One clock for all: a thousand timers of their own would be late by themselves.
setInterval(() => {
  const time = now();
  for (const talk of talking) {
    while (talk.due <= time && talk.times.length < count) {
      talk.times.push(now());
      talk.response.write(pieces[talk.times.length - 1]);
      talk.due += everyMs;
    }
    if (talk.times.length < count) continue;
    talk.times.push(now());
    talk.response.end(end);
    talking.delete(talk);
  }
}, 2);

createServer((request, response) => {
  if (request.method === 'GET') return response.end(JSON.stringify(sent));
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const visitor = /visitor (\d+)/.exec(Buffer.concat(parts).toString())?.[1] ?? 'unknown';
    const times = (sent[visitor] = []);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const talk = { response, times, due: now() };
    talking.add(talk);
    response.on('close', () => talking.delete(talk));
  });
  return undefined;
}).listen(port, '127.0.0.1');
