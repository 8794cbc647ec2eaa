import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { randomToken, sha256 } from '../../kernel/secrets';
import type { ReplyLinkEntity } from './reply-link.entity';
import { ReplyLinksRepository } from './reply-links.repository';

const days = 7;

/** The addresses that mails to agents carry. */
@Injectable()
export class ReplyLinks {
  constructor(
    private readonly links: ReplyLinksRepository,
    private readonly env: Env,
  ) {}

  /** An address for one mail; only a hash of what is secret in it is kept. */
  async make(about: Pick<ReplyLinkEntity, 'conversationId' | 'questionId' | 'userId'>): Promise<string> {
    const token = randomToken();
    const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
    await this.links.add({ ...about, tokenHash: sha256(token), expiresAt });
    return `${this.env.PUBLIC_URL}/reply/${token}`;
  }

  find(token: string): Promise<ReplyLinkEntity | null> {
    return this.links.anywhere(sha256(token));
  }
}
