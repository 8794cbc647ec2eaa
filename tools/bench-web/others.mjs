import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const blank = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chat</title><link rel="icon" href="data:,"></head><body style="margin:0">${body}</body></html>`;

/** Nothing but a field that can be written in at once: what line, processor and browser take whatever the page does. */
const leastPage = { name: 'a blank page with one field, nothing behind it', body: '<textarea></textarea>' };

/** The way each project documents to put it on a page; what its server would say is answered by `answers` below. */
const widgets = [
  {
    name: 'deep-chat',
    body: `<deep-chat demo="true" style="width:100vw;height:90vh"></deep-chat><script type="module" src="/deep-chat/dist/deepChat.bundle.js"></script>`,
  },
  {
    name: '@typebot.io/js',
    body: `<typebot-standard style="width:100%;height:90vh"></typebot-standard><script type="module">import Typebot from '/@typebot.io/js/dist/web.js'; Typebot.initStandard({ typebot: 'bench', apiHost: location.origin });</script>`,
  },
  {
    name: 'flowise-embed',
    body: `<flowise-fullchatbot></flowise-fullchatbot><script type="module">import Chatbot from '/flowise-embed/dist/web.js'; Chatbot.initFull({ chatflowid: 'bench', apiHost: location.origin });</script>`,
  },
  {
    name: '@n8n/chat',
    body: `<link rel="stylesheet" href="/@n8n/chat/dist/style.css"><div id="n8n-chat" style="height:90vh"></div><script type="module">import { createChat } from '/@n8n/chat/dist/chat.bundle.es.js'; createChat({ webhookUrl: location.origin + '/webhook', mode: 'fullscreen', loadPreviousSession: false });</script>`,
  },
];

/** The least that lets each of them begin to talk. */
const answers = [
  [
    /\/startChat$/,
    {
      sessionId: 'bench',
      resultId: 'bench',
      typebot: { id: 'bench', version: '6', theme: {}, settings: {} },
      messages: [],
      input: { id: 'input', type: 'text input', options: {} },
    },
  ],
  [/\/chatflows-streaming\//, { isStreaming: false }],
  [/\/(public-chatbotConfig|webhook)/, {}],
];

const types = { js: 'text/javascript', mjs: 'text/javascript', css: 'text/css', json: 'application/json' };

/** Fetches the newest release of each into the folder; `npm pack` takes no dependencies, the bundles need none. */
export async function fetchWidgets(folder) {
  for (const { name } of widgets) {
    const target = join(folder, 'packages', name);
    mkdirSync(target, { recursive: true });
    execFileSync('npm', ['pack', '--silent', name], { cwd: target, stdio: ['ignore', 'ignore', 'inherit'] });
    const archive = readdirSync(target).find((file) => file.endsWith('.tgz'));
    execFileSync('tar', ['xzf', archive, '--strip-components=1'], { cwd: target });
  }
  return widgets;
}

/** Serves their files compressed, as a good host would. */
export async function serveWidgets(folder, list) {
  const zipped = new Map();
  const file = (path) => {
    if (!zipped.has(path))
      zipped.set(path, gzipSync(readFileSync(join(folder, 'packages', normalize(path))), { level: 9 }));
    return zipped.get(path);
  };
  let base = '';
  const addressOf = (name) => `${base}/page/${encodeURIComponent(name)}`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = [leastPage, ...list].find(
      ({ name }) => pathname === new URL(addressOf(name), base).pathname,
    );
    const answer = answers.find(([pattern]) => pattern.test(pathname))?.[1];
    const send = (type, body) =>
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' })
        .end(body);
    if (page) return send('text/html', gzipSync(blank(page.body)));
    if (answer) return send('application/json', gzipSync(JSON.stringify(answer)));
    try {
      send(types[pathname.split('.').at(-1)] ?? 'application/octet-stream', file(pathname));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
  return {
    pages: list.map(({ name }) => ({
      name: `${name} ${JSON.parse(readFileSync(join(folder, 'packages', name, 'package.json'), 'utf8')).version}`,
      url: addressOf(name),
    })),
    least: { name: leastPage.name, url: addressOf(leastPage.name) },
    close: () => server.close().closeAllConnections(),
  };
}
