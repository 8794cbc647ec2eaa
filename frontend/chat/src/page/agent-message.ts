import { element } from './elements';

/** What a person of the brokerage wrote. It is text, whatever it looks like. */
export const agentMessage = (author: string, content: string): HTMLElement =>
  element('article', { class: 'message human' }, [
    element('h3', { class: 'author', text: author, attributes: { dir: 'auto' } }),
    element('p', { class: 'text', text: content, attributes: { dir: 'auto' } }),
  ]);
