import { Id, Moment, Text, Whole } from '../../kernel/http/fields';
import type { Citing } from '../conversations';

/** An answer to a visitor that cites a source. */
export class CitingView {
  @Id()
  message_id!: string;

  @Id()
  conversation_id!: string;

  @Text({ description: 'What the visitor asked.' })
  question!: string;

  @Text()
  answer!: string;

  @Text({ description: 'The words cited.' })
  snippet!: string;

  @Whole({ nullable: true })
  page!: number | null;

  @Moment()
  at!: string;
}

export const viewCiting = ({
  messageId,
  conversationId,
  question,
  answer,
  citation,
  at,
}: Citing): CitingView => ({
  message_id: messageId,
  conversation_id: conversationId,
  question,
  answer,
  snippet: citation?.snippet ?? '',
  page: citation?.page ?? null,
  at,
});
