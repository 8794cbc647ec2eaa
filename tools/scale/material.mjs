/** What the chatbot is taught: a web page served here, and a PDF made here. All of it is invented. */
import { createServer } from 'node:http';
import PDFDocument from 'pdfkit';

const page = `<!doctype html>
<html lang="en">
  <head><title>Living at 12 Harbor Lane</title></head>
  <body>
    <main>
      <h1>Living at 12 Harbor Lane</h1>
      <p>The house stands two streets from the ferry landing of Gull Bay.</p>
      <h2>Utilities</h2>
      <p>The solar panels on the roof were installed in 2021 and produce about 7,400 kilowatt hours a year.</p>
      <h2>Parking</h2>
      <p>Two cars fit in the detached garage, which has a charger for electric vehicles.</p>
    </main>
  </body>
</html>`;

/** @returns {Promise<{ url: string, host: string, stop: () => Promise<void> }>} */
export function servePage() {
  const server = createServer((request, answer) => {
    const isThere = request.url === '/harbor-lane';
    answer
      .writeHead(isThere ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(isThere ? page : '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const host = `127.0.0.1:${server.address().port}`;
      const stop = () =>
        new Promise((stopped) => {
          server.close(() => stopped());
          server.closeAllConnections();
        });
      resolve({ url: `http://${host}/harbor-lane`, host, stop });
    });
  });
}

/** @returns {Promise<Blob>} */
export function makePdf() {
  const document = new PDFDocument({ info: { Title: 'Rules of the Harbor Lane association' } });
  const pieces = [];
  document.on('data', (piece) => pieces.push(piece));
  const made = new Promise((resolve) => {
    document.on('end', () => resolve(new Blob(pieces, { type: 'application/pdf' })));
  });
  document.fontSize(18).text('Rules of the Harbor Lane association').moveDown();
  document.fontSize(12).text('The monthly fee covers snow removal and the shared garden.').moveDown();
  document.text('Residents may keep up to two dogs. Dogs must be on a leash in the shared garden.');
  document.end();
  return made;
}
