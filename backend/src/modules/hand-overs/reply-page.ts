import { randomToken } from '../../kernel/secrets';
import { expiredLinkPage, type LinkPage, linkPagePolicy } from '../../kernel/http/link-page';
import { Html, markup, pageColors, type TranscriptView } from '../conversations';

interface ReplyPageModel extends TranscriptView {
  token: string;
  company: string;
  color: string;
  /** What was written has just been sent. */
  sent: boolean;
  question: { text: string; isAnswered: boolean } | null;
  text: string;
  teach: boolean;
  error: string;
}

const sheet = `:root{color-scheme:light dark;--paper:#faf7f2;--sheet:#fffdf9;--ink:#1c1b19;--soft:#5d5850;--line:#8a8377;--quiet:#f1ebe1;--wrong:#a3271f}
@media(prefers-color-scheme:dark){:root{--paper:#161513;--sheet:#1e1c1a;--ink:#efeae2;--soft:#b3aca1;--line:#8a8377;--quiet:#282522;--wrong:#f2a29b}}
*{box-sizing:border-box}body{margin:0 auto;max-width:640px;padding:16px 16px 32px;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,sans-serif}
h1{font:500 1.35rem/1.3 Georgia,serif;margin:0 0 4px}p{margin:0}.soft{color:var(--soft);font-size:.9rem}
ol{list-style:none;margin:16px 0;padding:0;display:grid;gap:12px}li p{white-space:pre-wrap;overflow-wrap:anywhere}
.visitor p{padding:9px 14px;border-radius:16px;background:var(--quiet)}.agent{border-inline-start:3px solid var(--brand);padding-inline-start:12px}
blockquote{margin:12px 0;padding:10px 14px;border-inline-start:3px solid var(--brand);background:var(--quiet);overflow-wrap:anywhere}
label{display:block;font-weight:600;margin:16px 0 4px}label.tick{display:flex;gap:10px;align-items:flex-start;font-weight:400}
textarea{width:100%;min-height:7em;padding:10px 12px;border:1px solid var(--line);border-radius:10px;background:var(--sheet);color:var(--ink);font:inherit}
input[type=checkbox]{width:22px;height:22px;flex:none}button{min-height:48px;padding:0 22px;border-radius:24px;border:1px solid var(--line);background:var(--sheet);color:var(--ink);font:inherit;font-weight:600}
button.first{border:0;background:var(--brand);color:var(--on-brand)}.buttons{display:flex;flex-wrap:wrap;gap:10px;margin-top:14px}
.error{color:var(--wrong);font-weight:600;margin-top:8px}.done{padding:12px 14px;border-radius:10px;background:var(--quiet);margin:12px 0}a{color:inherit}`;

/** The whole page: HTML and one form, no script, nothing from elsewhere. Every value of the model is escaped. */
export function replyPage(model: ReplyPageModel): LinkPage {
  const nonce = randomToken(16);
  const { brand, onBrand } = pageColors(model.color);
  const styles = new Html(`${sheet}:root{--brand:${brand};--on-brand:${onBrand}}`);
  const html = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>Answer a visitor · ${model.company}</title>
<link rel="icon" href="data:,"><style nonce="${nonce}">${styles}</style></head>
<body><header><p class="soft" dir="auto">${model.company}</p><h1 dir="auto">${model.about}</h1><p class="soft">${stateOf(model)}</p></header>
<main>${model.sent && markup`<p class="done" role="status">Sent. The visitor sees it in the chat.</p>`}
${model.question ? markup`<h2 class="soft">The chatbot did not know</h2><blockquote dir="auto">${model.question.text}</blockquote>` : transcript(model)}
${form(model)}</main></body></html>`.text;
  return { status: model.error ? 422 : 200, html, policy: linkPagePolicy(nonce) };
}

export const expiredPage = expiredLinkPage(
  'Reply links work for seven days. Sign in to the console to answer.',
);

function stateOf({ question, state, agentName }: ReplyPageModel): string {
  if (question)
    return question.isAnswered
      ? 'Answered. You can still add to it.'
      : 'A buyer would like to hear it from you.';
  if (state === 'waiting') return 'The visitor waits for a person.';
  if (state === 'human') return `With ${agentName ?? 'a person'}; the chatbot is silent.`;
  return state === 'closed'
    ? 'Closed. Writing opens it again.'
    : 'With the chatbot again. Writing takes over.';
}

const transcript = ({ messages }: ReplyPageModel): Html => markup`<ol aria-label="Conversation">
${messages.map(
  ({ role, author, content }) =>
    markup`<li class="${role}"><span class="soft" dir="auto">${author}</span><p dir="auto">${content}</p></li>`,
)}</ol>`;

function form({ token, question, text, teach, error, state }: ReplyPageModel): Html {
  const address = `/reply/${encodeURIComponent(token)}`;
  return markup`<form method="post" action="${address}">
<input type="hidden" name="key" value="${randomToken(16)}">
<label for="content">Your answer</label>
<textarea id="content" name="content" dir="auto" required maxlength="2000" aria-describedby="error">
${text}</textarea>
<p class="error" id="error" role="alert">${error}</p>
${question && markup`<label class="tick"><input type="checkbox" name="teach" value="yes"${teach && markup` checked`}><span>Teach this to the chatbot, so that it can answer the next buyer</span></label>`}
<div class="buttons"><button class="first" type="submit">Send</button></div></form>
${
  !question &&
  state === 'human' &&
  markup`<form method="post" action="${address}"><div class="buttons"><button name="action" value="give_back">Give back to the chatbot</button></div></form>`
}
<p class="soft"><a href="${address}">Look for new messages</a></p>`;
}
