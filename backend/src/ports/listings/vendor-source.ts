import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Outbound } from '../../kernel/http/outbound';
import { ServiceKeys } from '../../kernel/secrets';
import { Source } from './listings.port';

/** A source that a vendor runs: there when there are settings for it. */
@Injectable()
export abstract class VendorSource<Facts, Settings> extends Source<Facts> {
  constructor(
    protected readonly env: Env,
    protected readonly keys: ServiceKeys,
    protected readonly outbound: Outbound,
  ) {
    super();
  }

  async configured(): Promise<boolean> {
    return (await this.settings()) !== null;
  }

  /** The organization's own, else the server's; null where something needed is missing. */
  protected abstract settings(): Promise<Settings | null>;
}
