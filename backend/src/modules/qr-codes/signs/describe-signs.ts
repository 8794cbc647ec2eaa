import { Injectable } from '@nestjs/common';
import { now } from '../../../kernel/database/columns';
import { Chatbots } from '../../chatbots';
import { Properties } from '../../properties';
import { QrCodesRepository } from '../qr-codes.repository';
import type { SignWindowEntity } from './sign-window.entity';
import type { SignView, SignWindowView } from './sign.dto';
import type { SignEntity } from './sign.entity';
import { SignWindowsRepository } from './signs.repository';

/** Signs as the API shows them. */
@Injectable()
export class DescribeSigns {
  constructor(
    private readonly codes: QrCodesRepository,
    private readonly windows: SignWindowsRepository,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  /** By id. */
  async of(rows: SignEntity[]): Promise<Map<string, SignView>> {
    const ids = rows.map(({ id }) => id);
    const [codes, windows, names, homes] = await Promise.all([
      this.codes.ofSigns(ids),
      this.windows.of(ids),
      this.chatbots.names(rows.map(({ botId }) => botId)),
      this.properties.some([...new Set(rows.flatMap(({ propertyId }) => propertyId ?? []))]),
    ]);
    return new Map(
      rows.map((row) => {
        const code = codes.find(({ signId }) => signId === row.id)!;
        const home = homes.find(({ propertyId }) => propertyId === row.propertyId);
        return [
          row.id,
          {
            sign_id: row.id,
            qr_id: code.id,
            label: row.label,
            place: row.place,
            bot_id: row.botId,
            bot_name: names.get(row.botId) ?? null,
            property_id: row.propertyId,
            property_address: home?.address ?? null,
            property_status: home?.status ?? null,
            when_sold: row.whenSold,
            schedule: windows.filter(({ signId }) => signId === row.id).map(viewWindow),
            qr_data: code.qrData,
            scan_count: code.scanCount,
            moved_at: row.movedAt,
            created_at: row.createdAt,
          },
        ];
      }),
    );
  }
}

const viewWindow = (row: SignWindowEntity): SignWindowView => ({
  window_id: row.id,
  title: row.label,
  starts_at: row.startsAt,
  ends_at: row.endsAt,
  bot_id: row.botId,
  property_id: row.propertyId,
  open: row.startsAt <= now() && now() < row.endsAt,
});
