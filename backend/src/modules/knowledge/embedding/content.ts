import { sha256 } from '../../../kernel/secrets';

interface Content {
  heading?: string | null;
  text: string;
}

/** What a passage's vector is made from: its words in their place, without what can change beside them (title, page, address). */
export const contentOf = ({ heading, text }: Content): string =>
  [heading, text].filter(Boolean).join('\n').trim();

export const contentHashOf = (content: Content): string => sha256(contentOf(content));
