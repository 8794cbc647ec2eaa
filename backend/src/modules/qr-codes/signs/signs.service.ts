import { Injectable } from '@nestjs/common';
import { now } from '../../../kernel/database/columns';
import { Database } from '../../../kernel/database/database';
import type { Page } from '../../../kernel/http/page';
import { QrCodesRepository } from '../qr-codes.repository';
import { DescribeSigns } from './describe-signs';
import { MakeSign } from './make-sign';
import type { CreateSign, SignsQuery, SignView, UpdateSign } from './sign.dto';
import { SignsRepository } from './signs.repository';

/** The signs, flyers and posters of the brokerage. */
@Injectable()
export class SignsService {
  constructor(
    private readonly database: Database,
    private readonly signs: SignsRepository,
    private readonly codes: QrCodesRepository,
    private readonly maker: MakeSign,
    private readonly views: DescribeSigns,
  ) {}

  async create(wish: CreateSign): Promise<SignView> {
    const { bot_id, property_id = null, label = '', place = '', when_sold = 'answer' } = wish;
    const { sign } = await this.maker.make({
      botId: bot_id,
      propertyId: property_id,
      label,
      place,
      whenSold: when_sold,
    });
    return this.get(sign.id);
  }

  async page({ q, bot_id, property_id, ...query }: SignsQuery): Promise<Page<SignView>> {
    const page = await this.signs.matching(query, { q, botId: bot_id, propertyId: property_id });
    const views = await this.views.of(page.items);
    return page.map(({ id }) => views.get(id)!);
  }

  async get(signId: string): Promise<SignView> {
    const row = await this.signs.get(signId);
    return (await this.views.of([row])).get(signId)!;
  }

  async change(signId: string, { label, when_sold }: UpdateSign): Promise<SignView> {
    await this.database.transaction(async () => {
      await this.signs.change(signId, {
        ...(label !== undefined && { label }),
        ...(when_sold !== undefined && { whenSold: when_sold }),
      });
      if (label !== undefined) await this.codes.follow(signId, { label });
    });
    return this.get(signId);
  }

  async remove(signId: string): Promise<void> {
    const deletedAt = now();
    await this.database.transaction(async () => {
      await this.signs.change(signId, { deletedAt });
      await this.codes.follow(signId, { deletedAt });
    });
  }
}
