/** One column, paper and ink; the brokerage's colour only where something can be done. */
export const signPageStyles = `
*{box-sizing:border-box}
:root{color-scheme:light dark;--paper:#faf7f2;--card:#fffdf9;--ink:#1d1c19;--soft:#5c574e;--line:#e4ddd1;--accent:var(--ink-brand)}
@media(prefers-color-scheme:dark){:root{--paper:#161513;--card:#201e1b;--ink:#ece8e0;--soft:#b3ada2;--line:#37332d;--accent:var(--night-brand)}}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
header{padding:18px 20px;border-bottom:1px solid var(--line)}
header strong{font:500 1.15rem/1.2 Georgia,serif}
header img{display:block;max-width:220px;object-fit:contain}
main{flex:1;width:100%;max-width:760px;margin:0 auto;padding:32px 20px 48px;display:grid;gap:28px;align-content:start}
main.plain{align-content:center;text-align:center}
main.plain .lead{margin:0 auto;max-width:34ch}
h1{font:500 clamp(1.7rem,6vw,2.3rem)/1.15 Georgia,serif;margin:0 0 8px;text-wrap:balance}
.lead p{margin:0;color:var(--soft);text-wrap:pretty}
h2{font:500 1.3rem/1.25 Georgia,serif;margin:0}
h2.section{margin-bottom:14px}
p{margin:0}
.home,.agent{background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden}
.photo{display:block;width:100%;height:auto;aspect-ratio:16/10;object-fit:cover;background:var(--line)}
.words{display:grid;gap:4px;padding:16px 18px;justify-items:start}
.status{font-size:.82rem;font-weight:600;color:var(--accent)}
.place,.hint{color:var(--soft)}
.hint{font-size:.84rem;padding:0 18px 16px}
.price{font-weight:600;font-variant-numeric:tabular-nums}
.agent{display:grid;gap:14px;padding:18px}
.agent strong{display:block;font:500 1.25rem/1.3 Georgia,serif}
.agent span{color:var(--soft)}
.ways{display:flex;flex-wrap:wrap;gap:10px}
.action{display:inline-flex;align-items:center;min-height:44px;padding:0 18px;border:1px solid var(--line);border-radius:24px;color:var(--accent);font-weight:600;font-size:.95rem;text-decoration:none;overflow-wrap:anywhere}
.words .action{margin-top:8px}
.action.first{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}
.action:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
ul{list-style:none;margin:0;padding:0;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(300px,100%),1fr))}
footer{padding:18px 20px 26px;border-top:1px solid var(--line);font-size:.84rem;color:var(--soft);text-align:center}
`;
