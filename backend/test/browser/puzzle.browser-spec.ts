import { startApp } from '../harness';
import { openHouse } from '../visitors';
import { launchChromium } from './chromium';
import { buildChat, openPage } from './open-page';

describe('the chat page at a busy address', () => {
  it('solves the puzzle it is asked for, and the visitor notices nothing', async () => {
    buildChat();
    const [app, browser] = await Promise.all([startApp(), launchChromium()]);
    try {
      const { botId } = await openHouse(app);
      let status = 201;
      for (let number = 0; number < 60 && status === 201; number++)
        ({ status } = await app.visitor.post(`/api/public/chatbots/${botId}/conversations`));
      expect(status).toBe(429);
      const { page, incidents } = await openPage(browser);
      const proofs: string[] = [];
      page.on('request', (request) => {
        const proof = request.headers()['x-proof'];
        if (proof) proofs.push(proof);
      });
      await page.goto(`${app.url}/chat/${botId}`);
      await page.waitForSelector('html.ready');
      await page.fill('#message', 'What is the asking price?');
      await page.press('#message', 'Enter');
      await page.locator('.assistant .text', { hasText: '640,000' }).waitFor();
      expect(proofs).toHaveLength(1);
      // The browser reports the refusal before the puzzle by itself.
      expect(incidents.errors.filter((error) => !error.includes('429'))).toEqual([]);
    } finally {
      await browser.close();
      await app.stop();
    }
  });
});
