import { Injectable } from '@nestjs/common';
import { Hosts } from '../../../branding';
import { SignedTokens } from '../../signed-tokens';

/** Links by which a visitor sees and changes a tour of theirs, without an account. */
@Injectable()
export class TourLinks {
  constructor(
    private readonly hosts: Hosts,
    private readonly tokens: SignedTokens,
  ) {}

  /** Under the brokerage's own name where it has one. */
  async linkFor(tourId: string): Promise<string> {
    return `${await this.hosts.publicBase()}/tour/${this.tokens.write('tour', tourId)}`;
  }

  /** Null for what we did not write ourselves. */
  read(token: string): { organizationId: string; tourId: string } | null {
    const found = this.tokens.read('tour', token);
    return found && { organizationId: found.organizationId, tourId: found.id };
  }
}
