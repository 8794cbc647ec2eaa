import type { ChatScriptModel } from '../../../../backend/src/modules/conversations/chat-model';

export type { ChatScriptModel };

/** Reads what the server put into the page; throws when the page is not a chat page. */
export function readModel(): ChatScriptModel {
  const json = document.getElementById('chat-model')?.textContent;
  if (!json) throw new Error('This page carries no chat.');
  return JSON.parse(json) as ChatScriptModel;
}

/** Puts values into the `{name}` places of a text. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
