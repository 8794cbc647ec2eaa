import { Injectable } from '@nestjs/common';
import { Chatbots } from '../../chatbots';
import { Properties } from '../../properties';
import { QrCodesRepository } from '../qr-codes.repository';
import { SignHours } from './sign-hours';
import type { SignView } from './sign.dto';
import type { SignEntity } from './sign.entity';

/** Signs as the API shows them. */
@Injectable()
export class DescribeSigns {
  constructor(
    private readonly codes: QrCodesRepository,
    private readonly hours: SignHours,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  /** By id. */
  async of(rows: SignEntity[]): Promise<Map<string, SignView>> {
    const ids = rows.map(({ id }) => id);
    const [codes, hours, names, homes] = await Promise.all([
      this.codes.ofSigns(ids),
      this.hours.of(rows),
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
            ...hours.get(row.id)!,
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
