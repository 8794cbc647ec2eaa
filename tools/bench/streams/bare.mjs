/**
 * The yardstick: a node:http server that asks the same model and passes each piece on as a server-sent event. No framework,
 * no database, no checks. Arguments: its port and the model's address.
 */
import { Agent, createServer, request as ask } from 'node:http';

const [port, model] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const headers = { 'content-type': 'application/json' };

createServer((request, response) => {
  if (request.method === 'GET') return response.end('ok');
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const { content } = JSON.parse(Buffer.concat(parts));
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const upstream = ask(`${model}/v1/chat/completions`, { method: 'POST', headers, agent }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8').on('data', (text) => {
        const events = (rest + text).split('\n\n');
        rest = events.pop();
        for (const event of events) response.write(translated(event.slice('data: '.length)));
      });
      answer.on('end', () => response.end('event: done\ndata: {}\n\n'));
    });
    upstream.end(
      JSON.stringify({ model: 'stub-model', stream: true, messages: [{ role: 'user', content }] }),
    );
  });
  return undefined;
}).listen(Number(port), '127.0.0.1');

function translated(data) {
  if (data === '[DONE]') return '';
  const text = JSON.parse(data).choices[0]?.delta.content;
  return text ? `event: token\ndata: ${JSON.stringify({ text })}\n\n` : '';
}
