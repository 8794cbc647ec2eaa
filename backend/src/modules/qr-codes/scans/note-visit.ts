import { Injectable } from '@nestjs/common';
import { Env } from '../../../env';
import { Database } from '../../../kernel/database/database';
import { keptCampaign } from '../../../kernel/http/campaign';
import { QrCodesRepository } from '../qr-codes.repository';
import { QrScansRepository } from './scans.repository';
import { type Visit, visitorHash } from './visit';

/** Who opens a code again within this time after the last opening is still on the same visit. */
const oneVisitMs = 30 * 60_000;
const dayMs = 86_400_000;

interface Opened {
  visit: Visit;
  /** The listing the sign shows. */
  propertyId: string | null;
  /** As `campaignOf` reads it from the address. */
  campaign: Record<string, string>;
}

/** Counts visits. */
@Injectable()
export class NoteVisit {
  constructor(
    private readonly database: Database,
    private readonly codes: QrCodesRepository,
    private readonly scans: QrScansRepository,
    private readonly env: Env,
  ) {}

  async note(qrId: string, { visit, propertyId, campaign }: Opened, at = new Date()): Promise<void> {
    const moment = at.toISOString();
    const hash = visitorHash(visit, this.env.JWT_SECRET_KEY, moment.slice(0, 10));
    const since = new Date(at.getTime() - oneVisitMs).toISOString();
    await this.database.transaction(async () => {
      await this.codes.lock(qrId);
      const underway = await this.scans.underway(qrId, hash, visit.kind, since);
      if (underway) return this.scans.openedAgain(underway, moment);
      await this.scans.add({
        qrId,
        device: visit.device,
        kind: visit.kind,
        opened: 1,
        lastOpenedAt: moment,
        visitorHash: hash,
        propertyId,
        ...keptCampaign(campaign),
      });
      if (visit.kind === 'scan') await this.codes.countScan(qrId);
      await this.scans.forgetVisitors(qrId, new Date(at.getTime() - dayMs).toISOString());
    });
  }
}
