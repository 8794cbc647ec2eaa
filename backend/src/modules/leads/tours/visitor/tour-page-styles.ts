/** One column, paper and ink; the brokerage's colour where something can be done. */
export const tourPageStyles = `
*{box-sizing:border-box}
:root{color-scheme:light dark;--paper:#faf7f2;--card:#fffdf9;--ink:#1d1c19;--soft:#5c574e;--line:#e4ddd1;--edge:#8a8377;--quiet:#f1ebe1;--wrong:#a3271f;--accent:var(--ink-brand)}
@media(prefers-color-scheme:dark){:root{--paper:#161513;--card:#201e1b;--ink:#ece8e0;--soft:#b3ada2;--line:#37332d;--quiet:#282522;--wrong:#f2a29b;--accent:var(--night-brand)}}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
header{padding:16px 20px;border-bottom:1px solid var(--line)}
header strong{font:500 1.15rem/1.2 Georgia,serif}
header img{display:block;max-width:220px;object-fit:contain}
main{flex:1;width:100%;max-width:620px;margin:0 auto;padding:28px 20px 40px;display:grid;gap:20px;align-content:start}
h1{font:500 clamp(1.6rem,6vw,2.1rem)/1.15 Georgia,serif;margin:0;text-wrap:balance;overflow-wrap:anywhere}
p,ul,blockquote{margin:0}
ul{padding-inline-start:1.2em}
.soft{color:var(--soft);font-size:.92rem}
.state{display:grid;gap:8px;padding:18px;border:1px solid var(--line);border-inline-start:4px solid var(--brand);border-radius:12px;background:var(--card);justify-items:start}
.state.declined,.state.cancelled{border-inline-start-color:var(--edge)}
.status{font-weight:600;color:var(--accent)}
.when{font:500 1.3rem/1.3 Georgia,serif;font-variant-numeric:tabular-nums}
blockquote{padding-inline-start:12px;border-inline-start:3px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
.told{padding:12px 16px;border-radius:10px;background:var(--quiet)}
.told.wrong{color:var(--wrong);font-weight:600}
.agent{display:grid;gap:10px;padding:16px 18px;border:1px solid var(--line);border-radius:12px;background:var(--card)}
.agent strong{font:500 1.15rem/1.3 Georgia,serif}
.ways{display:flex;flex-wrap:wrap;gap:10px}
form{display:grid;gap:12px;justify-items:start}
.action{display:inline-flex;align-items:center;min-height:44px;padding:8px 20px;border:1px solid var(--edge);border-radius:24px;background:none;color:var(--accent);font:inherit;font-weight:600;font-size:.97rem;text-decoration:none;text-align:start;overflow-wrap:anywhere;cursor:pointer}
.action.first{min-height:48px;background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
details{border-top:1px solid var(--line);padding-top:6px}
summary{min-height:44px;display:list-item;padding:10px 0;font-weight:600;cursor:pointer}
details form{padding:4px 0 12px}
label{display:grid;gap:4px;width:100%;font-weight:600;font-size:.95rem}
input,textarea{width:100%;min-height:46px;padding:8px 12px;border:1px solid var(--edge);border-radius:10px;background:var(--card);color:var(--ink);font:inherit;color-scheme:inherit}
footer{padding:16px 20px 24px;border-top:1px solid var(--line);font-size:.84rem;color:var(--soft);text-align:center}
`;
