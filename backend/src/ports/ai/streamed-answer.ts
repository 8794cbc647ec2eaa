import type { ChatCompletionChunk } from 'openai/resources/chat/completions' with {
  'resolution-mode': 'import',
};
import { AiFailed } from './ai.errors';
import type { AiPiece, AiUsage } from './ai.port';
import { assertFinished, counted } from './openai-answers';

/** What a streamed answer has come to so far. Keeps no text, and with it no piece, of a long stream. */
export class StreamedAnswer {
  private characters = 0;
  private lastWord = '';
  private finish: string | null = null;
  private usage: AiUsage | null = null;

  /**
   * @param model until the service names the one that answers
   * @param usageOf so many characters, where the service does not count
   */
  constructor(
    private model: string,
    private readonly usageOf: (characters: number) => AiUsage,
  ) {}

  /** The text of one more chunk, often empty. @throws {AiFailed} the model declined */
  take(chunk: ChatCompletionChunk): string {
    this.model = chunk.model || this.model;
    this.usage = counted(chunk.usage) ?? this.usage;
    const choice = chunk.choices[0];
    if (choice?.delta.refusal) throw new AiFailed('declined');
    const text = choice?.delta.content ?? '';
    this.finish = choice?.finish_reason ?? this.finish;
    this.characters += text.length;
    if (text.trim() !== '') this.lastWord = text;
    return text;
  }

  /**
   * A stream that breaks off cleanly ends without an error: only the finish reason proves the end.
   * @throws {AiFailed} unless the model came to one
   */
  end(): AiPiece {
    assertFinished(this.finish, this.lastWord);
    return {
      kind: 'end',
      model: this.model,
      usage: this.usage ?? this.usageOf(this.characters),
      truncated: this.finish === 'length',
    };
  }
}
