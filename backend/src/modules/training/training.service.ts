import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { UnsupportedType } from '../../kernel/errors/errors';
import { currentOperationId } from '../../kernel/http/idempotency';
import { Storage } from '../../ports/storage';
import { acceptedExtensions, familyOf, kindByName } from './extract';
import { Orders } from './orders';
import { withoutPlaceOfTaking } from './place-of-taking';
import { Schedules } from './recrawl/schedules';
import { Scopes } from './scope';
import { crawlOf, type SourceSettings } from './source-settings';
import type { TrainUrl, UploadFields } from './training.dto';
import type { TrainingJobEntity } from './training-job.entity';

export interface Upload {
  filename: string;
  mimetype: string;
  /** Where the bytes are until the request is over. */
  path: string;
  size: number;
}

/** What an organization teaches: web pages and files, each kept so that it can be read again. */
@Injectable()
export class TrainingService {
  constructor(
    private readonly orders: Orders,
    private readonly storage: Storage,
    private readonly scopes: Scopes,
    private readonly schedules: Schedules,
  ) {}

  async trainUrl({ url, bot_id, property_id, crawl, recrawl }: TrainUrl): Promise<TrainingJobEntity> {
    const jobId = currentOperationId();
    const known = await this.orders.known(jobId);
    if (known) return known;
    await this.scopes.assertKnown(bot_id, property_id);
    const settings: SourceSettings = { crawl: crawlOf(crawl) };
    const ordered = await this.orders.addSource(
      { kind: 'url', title: url, url, botId: bot_id ?? null, propertyId: property_id ?? null, settings },
      jobId,
    );
    if (recrawl) await this.schedules.set({ id: ordered.sourceId, url }, recrawl);
    return ordered;
  }

  async trainFile(upload: Upload, { bot_id, property_id }: UploadFields): Promise<TrainingJobEntity> {
    const filename = shownName(upload.filename);
    const kind = kindByName(filename);
    const jobId = currentOperationId();
    const known = await this.orders.known(jobId);
    if (known) return known;
    if (!kind)
      throw new UnsupportedType(
        `Files of this kind cannot be read; accepted are ${acceptedExtensions.join(', ')}.`,
      );
    await this.scopes.assertKnown(bot_id, property_id);
    const storedAs = `sources/${crypto.randomUUID()}.${kind}`;
    await this.storage.put(
      storedAs,
      withoutPlaceOfTaking(await readFile(upload.path), kind),
      upload.mimetype,
    );
    try {
      return await this.orders.addSource(
        {
          kind: familyOf(kind),
          title: filename,
          filename,
          sizeBytes: upload.size,
          storedAs,
          botId: bot_id ?? null,
          propertyId: property_id ?? null,
        },
        jobId,
      );
    } catch (error) {
      await this.storage.remove(storedAs);
      throw error;
    }
  }
}

/** The last part of the name, without what turns the direction of writing around: "report.exe" must not read "reexe.pdf". */
function shownName(filename: string): string {
  const last = filename.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  const characters = [...plain];
  // Cut in the middle of long names: the end says the kind.
  return characters.length <= 255
    ? plain
    : [...characters.slice(0, 240), '…', ...characters.slice(-14)].join('');
}
