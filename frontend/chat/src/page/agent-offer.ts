import { element } from './elements';
import { fill, type ChatScriptModel } from './model';
import { troubleOf } from './why-failed';

/**
 * The button that has the agent asked what the bot did not know; it goes away when that is done. `ask` resolves with who was asked,
 * for `asked`, which also moves the focus on. The button is never disabled: the keyboard would lose its place on the page.
 */
export function agentOffer(
  model: ChatScriptModel,
  ask: () => Promise<string>,
  asked: (name: string) => void,
): HTMLElement {
  const trouble = element('p', { class: 'fate', attributes: { role: 'alert' } });
  let isAsking = false;
  async function send(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      asked(await ask());
      offer.remove();
    } catch (error) {
      trouble.textContent = troubleOf(error, model);
      // The field would cover it.
      offer.scrollIntoView({ block: 'nearest' });
    } finally {
      isAsking = false;
    }
  }
  const button = element('button', {
    class: 'offer',
    text: fill(model.strings.askAgentForMe, { name: model.agent }),
    attributes: { type: 'button', dir: 'auto' },
    on: { click: () => void send() },
  });
  const offer = element('div', {}, [button, trouble]);
  return offer;
}
