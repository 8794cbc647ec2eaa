import { Id, Text } from '../../kernel/http/fields';

export class AskTheAgent {
  @Id({ description: 'The answer that admitted not to know.' }) message_id!: string;
}

export class AskedAgent {
  @Id() question_id!: string;
  @Text({ description: 'Whom it was sent to.' }) agent_name!: string;
}
