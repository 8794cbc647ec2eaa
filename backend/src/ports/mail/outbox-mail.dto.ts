import { Id, Moment, Text } from '../../kernel/http/fields';

/** A mail that was written down instead of sent. */
export class OutboxMailView {
  @Id() mail_id!: string;
  @Text() to!: string;
  @Text() subject!: string;
  @Text() text!: string;
  @Moment() created_at!: string;
}
