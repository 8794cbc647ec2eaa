import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Conversations } from '../conversations';
import { LeadFile } from './lead-file';
import type { LeadExport } from './lead-records.dto';
import { Tours } from './tours/tours.service';

/** Everything about one person, for whoever asks for their data. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly file: LeadFile,
    private readonly conversations: Conversations,
    private readonly tours: Tours,
  ) {}

  async export(leadId: string): Promise<LeadExport> {
    const [lead, talks, tours] = await Promise.all([
      this.file.get(leadId),
      this.conversations.talksOf(leadId),
      this.tours.page({ lead_id: leadId, limit: 200 }),
    ]);
    return {
      exported_at: now(),
      lead,
      tours: tours.items,
      conversations: talks.map(({ id, startedAt, messages }) => ({
        conversation_id: id,
        started_at: startedAt,
        messages: messages.map(({ role, content, createdAt }) => ({ role, content, created_at: createdAt })),
      })),
    };
  }
}
