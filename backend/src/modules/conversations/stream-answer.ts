import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../kernel/errors/errors';
import { AnswerQuestion } from './answer-question';
import { EventStream, EventStreams } from './event-stream';
import type { SendMessage } from './message.dto';

/** An answer as server-sent events. */
@Injectable()
export class StreamAnswer {
  private readonly log = new Logger(StreamAnswer.name);

  constructor(
    private readonly answers: AnswerQuestion,
    private readonly streams: EventStreams,
  ) {}

  /**
   * The stream opens with the first piece, so that what is refused before (unknown chatbot, too many messages) is refused
   * with its HTTP status. Resolves once it is open: whatever handled the request until then need not be kept for the whole answer.
   */
  answer(conversationId: string, sent: SendMessage, reply: FastifyReply): Promise<void> {
    return new Promise((opened, refused) => {
      let stream: EventStream | undefined;
      const open = () => {
        stream ??= this.streams.start(reply);
        opened();
        return stream;
      };
      this.stream(conversationId, sent, open).catch((reason: unknown) => {
        const error = reason instanceof Error ? reason : new Error(String(reason));
        if (!stream) return refused(error);
        if (!(error instanceof DomainError)) this.log.error(error);
        stream.end('error', refusal(error));
      });
    });
  }

  private async stream(conversationId: string, sent: SendMessage, open: () => EventStream): Promise<void> {
    let streamed = false;
    const answer = await this.answers.answer(conversationId, sent, (text) => {
      streamed ||= text !== '';
      open().send('token', { text });
    });
    // When a person took over, what was streamed is void and nothing comes after it.
    // A kept answer, or one that was put right after its pieces went out: `done` carries the whole of it anyway.
    if (!streamed && answer.answered_by === 'bot') open().send('token', { text: answer.content });
    open().send('citations', answer.citations);
    open().end('done', answer);
  }
}

const refusal = (error: unknown): object =>
  error instanceof DomainError
    ? { error: error.code, message: error.message, details: error.details }
    : {
        error: 'internal_error',
        message: 'The answer could not be finished. Please send the question again.',
        details: [],
      };
