import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { equalSecrets } from '../../kernel/secrets';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { ContactKey } from './contact-key';

/** Links by which a lead stops all messages: without an account, and for good. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly env: Env,
    private readonly key: ContactKey,
  ) {}

  linkFor(leadId: string): string {
    const token = `${currentOrganizationId()}.${leadId}`;
    return `${this.env.PUBLIC_URL}/api/public/unsubscribe/${token}.${this.signature(token)}`;
  }

  /** Null for what we did not write ourselves. */
  read(link: string): { organizationId: string; leadId: string } | null {
    const [organizationId = '', leadId = '', signature = ''] = link.split('.');
    const matches = equalSecrets(signature, this.signature(`${organizationId}.${leadId}`));
    return matches ? { organizationId, leadId } : null;
  }

  private signature(token: string): string {
    return this.key.over(`unsubscribe:${token}`).toString('base64url');
  }
}
