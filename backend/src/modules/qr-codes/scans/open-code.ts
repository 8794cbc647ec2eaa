import { Injectable } from '@nestjs/common';
import { currentContext, isServedHere, runAsOrganization } from '../../../kernel/tenancy/context';
import { QrCodesRepository } from '../qr-codes.repository';
import { type SentPage, SignPages } from '../signs/sign-pages';
import { SignTargets } from '../signs/sign-targets';
import { NoteVisit } from './note-visit';
import type { Visit } from './visit';

interface Opening {
  /** Undefined for look-ups that are no person's visit. */
  visit: Visit | undefined;
  language: string;
  /** The campaign's parameters, handed on. */
  campaign: Record<string, string>;
}

/** A path on this host, a page, or null for a code never printed. */
export type Opened = { path: string } | { page: SentPage } | null;

/** What a printed code opens. */
@Injectable()
export class OpenCode {
  constructor(
    private readonly codes: QrCodesRepository,
    private readonly targets: SignTargets,
    private readonly pages: SignPages,
    private readonly visits: NoteVisit,
  ) {}

  async open(code: string, { visit, language, campaign }: Opening): Promise<Opened> {
    const row = await this.codes.withCode(code);
    if (!row || !isServedHere(row.organizationId)) return null;
    return runAsOrganization(row.organizationId, async () => {
      const target = await this.targets.of(row.signId);
      const { showing, bot, home } = target;
      if (visit) await this.visits.note(row.id, { visit, campaign, propertyId: home?.propertyId ?? null });
      if (showing !== 'chat' || !bot) return { page: await this.pages.render(target, code, language) };
      const query = new URLSearchParams({
        ...(home && { property: home.propertyId }),
        qr: code,
        ...campaign,
      });
      return { path: `/chat/${bot.id}?${query.toString()}` };
    });
  }

  unknown(language: string): Promise<SentPage> {
    const host = currentContext()?.hostOrganizationId;
    return host
      ? runAsOrganization(host, () => this.pages.unknown(language, true))
      : this.pages.unknown(language, false);
  }
}
