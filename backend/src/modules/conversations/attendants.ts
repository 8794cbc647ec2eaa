import { Injectable } from '@nestjs/common';
import { currentActor } from '../../kernel/tenancy/context';
import { Branding } from '../branding';
import { Accounts } from '../organizations';
import type { Attendant } from './hand-over';

/** Who of the brokerage is at work in the running request. */
@Injectable()
export class Attendants {
  constructor(
    private readonly accounts: Accounts,
    private readonly branding: Branding,
  ) {}

  /** The signed-in person; for API keys the brokerage itself. */
  async current(): Promise<Attendant> {
    const actor = currentActor();
    if (actor?.kind !== 'user')
      return { userId: null, name: (await this.branding.forOrganization()).companyName };
    const { id, firstName, lastName } = await this.accounts.get(actor.id);
    return { userId: id, name: `${firstName} ${lastName}`.trim() };
  }
}
