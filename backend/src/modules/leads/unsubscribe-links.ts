import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { equalSecrets } from '../../kernel/secrets';
import { currentOrganizationId } from '../../kernel/tenancy/context';

/** Links by which a lead stops all messages: without an account, for as long as the server's secret lives. */
@Injectable()
export class UnsubscribeLinks {
  constructor(private readonly env: Env) {}

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
    return createHmac('sha256', this.env.JWT_SECRET_KEY).update(`unsubscribe:${token}`).digest('base64url');
  }
}
