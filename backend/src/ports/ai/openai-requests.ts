import type { ChatCompletionCreateParamsBase } from 'openai/resources/chat/completions' with {
  'resolution-mode': 'import',
};
import type { AiImage, AiPrompt } from './ai.port';
import type { AiSettings } from './ai-settings';

/** Tokens of an answer or a description, where nobody says otherwise. */
const usualTokens = 600;

/** A prompt as the service wants to hear it. */
export const promptBody = (
  settings: AiSettings,
  { system, messages, maxTokens = usualTokens, visitor }: AiPrompt,
): ChatCompletionCreateParamsBase => ({
  model: settings.chatModel,
  messages: [{ role: settings.systemRole, content: system }, ...messages],
  ...limit(settings, maxTokens),
  ...privacy(settings, visitor),
});

/** A question about a picture, which is sent along. */
export const imageBody = (settings: AiSettings, { data, contentType, question }: AiImage) => ({
  model: settings.chatModel,
  messages: [
    {
      role: 'user' as const,
      content: [
        { type: 'text' as const, text: question },
        {
          type: 'image_url' as const,
          image_url: {
            url: `data:${contentType};base64,${data.toString('base64')}`,
            detail: 'auto' as const,
          },
        },
      ],
    },
  ],
  ...limit(settings, usualTokens),
  ...privacy(settings),
});

const limit = ({ maxTokensField }: AiSettings, maxTokens: number) =>
  maxTokensField === 'max_tokens' ? { max_tokens: maxTokens } : { max_completion_tokens: maxTokens };

/** Only OpenAI itself knows these fields; some compatible servers refuse what they do not know. */
const privacy = ({ official }: AiSettings, visitor?: string) =>
  official ? { store: false, ...(visitor ? { safety_identifier: visitor } : {}) } : {};

/** OpenAI takes 2048 items and 300,000 tokens at once; no token is shorter than one character. */
const batch = { items: 512, characters: 250_000 };

/** Groups of texts that fit into one request. */
export function* batches(texts: string[]): Generator<string[]> {
  let group: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (group.length > 0 && (group.length >= batch.items || characters + text.length > batch.characters)) {
      yield group;
      [group, characters] = [[], 0];
    }
    group.push(text);
    characters += text.length;
  }
  if (group.length > 0) yield group;
}
