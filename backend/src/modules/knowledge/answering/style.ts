import type { AnsweringBot, Turn } from '../knowledge.types';
import { phrases } from './phrases';

/** How a bot words what it says. Facts are the same in every style. */
export interface Style {
  length: 'concise' | 'normal' | 'detailed';
  tone: 'plain' | 'friendly' | 'formal';
}

interface Spoken {
  style: Style;
  spokenLanguage: string;
  history?: Turn[];
}

const words = {
  concise:
    /\b(?:concise|brief|short|to the point|succinct|terse|minimal|breve|conciso|concisa|corto|corta|kurz|knapp|bref|concis)\b|简洁|简短/i,
  detailed:
    /(?<!\p{L})(?:detailed|thorough|in[- ]depth|informative|comprehensive|elaborate|complete|detallado|detallada|completo|completa|exhaustivo|ausführlich|détaillé)(?!\p{L})|详细/iu,
  formal:
    /\b(?:formal|professional|business|serious|polite|reserved|profesional|serio|seria|förmlich|sachlich|formel|professionnel)\b|正式|专业/i,
  friendly:
    /\b(?:friendly|warm|cheerful|casual|enthusiastic|welcoming|upbeat|playful|fun|helpful|amigable|amable|cálido|cálida|cercano|cercana|alegre|simpático|freundlich|herzlich|chaleureux|amical)\b|友好|热情|亲切/i,
};

/** Reads the broker's own words; the response style is heard before the personality, and the word said first decides. */
export function styleOf({ responseStyle, personality }: AnsweringBot): Style {
  const said = `${responseStyle ?? ''}\n${personality ?? ''}`;
  return {
    length:
      first(said, [
        ['concise', words.concise],
        ['detailed', words.detailed],
      ]) ?? 'normal',
    tone:
      first(said, [
        ['friendly', words.friendly],
        ['formal', words.formal],
      ]) ?? 'plain',
  };
}

function first<T>(text: string, choices: [T, RegExp][]): T | null {
  const found = choices
    .map(([choice, pattern]) => ({ choice, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return found?.choice ?? null;
}

/** Puts the bot's manner around what is to be said; a warm word opens a conversation, it does not open every answer. */
export function inStyle(content: string, { style, spokenLanguage, history = [] }: Spoken): string {
  const isFirst = !history.some(({ role }) => role === 'visitor');
  if (!isFirst || style.tone !== 'friendly' || style.length === 'concise') return content;
  const { friendlyOpening, friendlyClosing } = phrases(spokenLanguage);
  return style.length === 'detailed'
    ? `${friendlyOpening} ${content} ${friendlyClosing}`
    : `${friendlyOpening} ${content}`;
}
