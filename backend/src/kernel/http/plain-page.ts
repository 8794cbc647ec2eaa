/** A page of one message for people who came to an address that shows nothing; in no brand. Both texts are the program's own. */
export const plainPage = (title: string, text: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-content:center;padding:24px;box-sizing:border-box;background:#faf8f4;color:#1c1b19;font:17px/1.5 Georgia,serif;text-align:center}@media(prefers-color-scheme:dark){body{background:#161513;color:#ece8e0}}h1{font-weight:500;font-size:1.6rem;margin:0 0 8px}p{margin:0;max-width:32ch}</style></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
