import { Injectable } from '@nestjs/common';
import { equalSecrets } from '../../kernel/secrets';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { ContactKey } from './contact-key';

/** What a link in a mail may be good for. A token of one purpose opens nothing else. */
type Purpose = 'unsubscribe' | 'tour';

/** Tokens that name one thing of one organization and cannot be guessed or made by anybody else. */
@Injectable()
export class SignedTokens {
  constructor(private readonly key: ContactKey) {}

  /** For something of the current organization. */
  write(purpose: Purpose, id: string): string {
    const named = `${currentOrganizationId()}.${id}`;
    return `${named}.${this.signature(purpose, named)}`;
  }

  /** Null for what we did not write ourselves. */
  read(purpose: Purpose, token: string): { organizationId: string; id: string } | null {
    const [organizationId = '', id = '', signature = ''] = token.split('.');
    const isOurs = equalSecrets(signature, this.signature(purpose, `${organizationId}.${id}`));
    return isOurs ? { organizationId, id } : null;
  }

  private signature(purpose: Purpose, named: string): string {
    return this.key.over(`${purpose}:${named}`).toString('base64url');
  }
}
