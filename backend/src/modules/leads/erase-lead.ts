import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { OutboxMailsRepository } from '../../ports/mail';
import { Conversations } from '../conversations';
import { blotOut } from './blot-out';
import { LeadErased } from './lead.events';
import type { LeadErasure } from './lead-records.dto';
import { PersonRecords } from './person-records';

/** Makes a person unrecognisable in everything the product keeps. Safe to run twice. */
@Injectable()
export class EraseLead {
  constructor(
    private readonly database: Database,
    private readonly records: PersonRecords,
    private readonly conversations: Conversations,
    private readonly outbox: OutboxMailsRepository,
    private readonly events: Events,
  ) {}

  erase(leadId: string): Promise<LeadErasure> {
    return this.database.transaction(async () => {
      const { erasedAt, names, contacts, receipts } = await this.records.forget(leadId);
      const talks = await this.conversations.forgetPerson(leadId, (text) => blotOut(text, names));
      await this.outbox.forget([...contacts, leadId, ...talks.map(({ id }) => id)]);
      await this.events.publish(
        new LeadErased(
          leadId,
          talks.map(({ id }) => id),
          names,
        ),
      );
      return { lead_id: leadId, erased_at: erasedAt, done: report(talks, receipts) };
    });
  }
}

const report = (talks: { messages: number }[], receipts: number): string[] => [
  'Name, e-mail address, phone number, messages, plans and notes are erased.',
  `${counted(talks.length, 'conversation')}: names, addresses and numbers are taken out of ${counted(
    talks.reduce((sum, { messages }) => sum + messages, 0),
    'message',
  )}, and the visitor's browser can no longer open them. Other words of theirs stay and may still be recognised by people who know them.`,
  'Tours that were still open are cancelled, and whoever would have shown the home is told without a name.',
  `Kept as proof: ${counted(receipts, 'receipt')} of consent, with wording, version, time and a hash of the address.`,
  'Withdrawals of consent are kept, by hash, so that they go on being honoured.',
];

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
