import { languageOf, type Settings } from './settings';

/** What the launcher says by itself; the page inside the panel brings its own words. */
const words: Record<string, [chat: string, close: string]> = {
  en: ['Ask about this home', 'Close'],
  es: ['Pregunte por esta propiedad', 'Cerrar'],
  ar: ['اسأل عن هذا المنزل', 'إغلاق'],
  zh: ['询问这套房屋', '关闭'],
};

/** The language, what stands on the button, the cross's name, and the name of all of it. */
export function wordsFor(
  settings: Settings,
): [language: string, label: string, close: string, title: string] {
  const language = languageOf(settings);
  const [chat, close] = words[language] ?? words['en']!;
  const label = settings.label ?? chat;
  // What is read begins with what is seen: whoever speaks to their device says that.
  return [language, label, close, label + (settings.company ? `: ${settings.company}` : '')];
}
