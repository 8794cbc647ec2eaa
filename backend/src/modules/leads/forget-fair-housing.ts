import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { FairHousingLog } from '../fair-housing';
import { blotOut } from './blot-out';
import { LeadErased } from './lead.events';

/** The log of the fair-housing guard keeps its decisions, and no longer says in whose conversation. */
@Injectable()
export class ForgetInFairHousingLog {
  constructor(private readonly log: FairHousingLog) {}

  @Listens(LeadErased)
  async forget({ conversationIds, names }: LeadErased): Promise<void> {
    await this.log.forget(conversationIds, (text) => blotOut(text, names));
  }
}
