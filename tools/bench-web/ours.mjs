import sharp from 'sharp';
import { apiAt, signUp } from '../servers/api.mjs';
import { startBackend } from '../servers/backend.mjs';

const visitsBefore = 20;

/** The built server with one listing, a photo and its chatbot. */
export async function openChatPage(folder) {
  const server = await startBackend({ folder, env: { SEED_DEMO: 'false', LOG_LEVEL: 'warn' } });
  const { api } = await signUp(apiAt(server.url));
  const { body: home } = await api.post('/api/properties', {
    address: '12 Example Court',
    city: 'Springfield',
    state: 'CA',
    zip_code: '94000',
    price: 640_000,
    bedrooms: 3,
    bathrooms: 2.5,
    square_feet: 2100,
    year_built: 1998,
    list_agent_name: 'Ana Delgado',
  });
  const photo = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#7a8f86' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new File([photo], 'front.jpg', { type: 'image/jpeg' }));
  await api.post(`/api/properties/${home.property_id}/photos`, form);
  const { body } = await api.post('/api/chatbots', { name: 'Guide', property_ids: [home.property_id] });
  const url = `${server.url}/chat/${body.chatbot.bot_id}`;
  // As the others' files are: ready to be sent, not asked for the first time. A program needs some visits more to be compiled.
  for (let visit = 0; visit < visitsBefore; visit += 1) await (await fetch(url)).text();
  return { url, stop: server.stop };
}

/**
 * A question that is sent the moment the field says it can be written in, long before the page's script has come, must be answered.
 * @throws when it is not within half a minute
 */
export async function proveEarlyQuestion(browser, url) {
  const page = await browser.newPage();
  try {
    await page.addInitScript(() => {
      const { document, MutationObserver } = globalThis;
      new MutationObserver((_, observer) => {
        if (!document.documentElement.classList.contains('writable')) return;
        observer.disconnect();
        document.querySelector('#message').value = 'How many bedrooms does it have?';
        document.querySelector('#composer').requestSubmit();
      }).observe(document, { attributes: true, childList: true, subtree: true });
    });
    await page.goto(url);
    await page.locator('.message.assistant:not([aria-busy])', { hasText: '3' }).waitFor({ timeout: 30_000 });
  } finally {
    await page.close();
  }
}
