import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Listens } from '../../kernel/events/events';
import { OrganizationRegistered } from '../organizations';
import { Credits } from './credits';

/** Every new brokerage starts with some credits, or is not registered at all: both are one unit of work. */
@Injectable()
export class SignupGrant {
  constructor(
    private readonly credits: Credits,
    private readonly env: Env,
  ) {}

  @Listens(OrganizationRegistered)
  async welcome({ organizationId }: OrganizationRegistered): Promise<void> {
    if (this.env.SIGNUP_CREDITS === 0) return;
    await this.credits.grant({
      amount: this.env.SIGNUP_CREDITS,
      type: 'signup_grant',
      key: 'signup',
      relatedEntityId: organizationId,
      description: 'Welcome credits',
    });
  }
}
