import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import { Hosts } from '../../branding';
import type { QrCodeEntity } from '../qr-code.entity';
import { QrCodesRepository } from '../qr-codes.repository';
import { SignAims } from './sign-aims';
import type { SignEntity, WhenSold } from './sign.entity';
import { SignsRepository } from './signs.repository';

// No characters that look alike: the address is also read aloud and typed.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** 10 characters of 31: about 50 bits, so codes are not guessed. */
const newCode = (): string => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');

interface NewSign {
  botId: string;
  propertyId: string | null;
  label: string;
  place: string;
  whenSold: WhenSold;
}

/** A new sign and the code that is printed on it. */
@Injectable()
export class MakeSign {
  constructor(
    private readonly database: Database,
    private readonly signs: SignsRepository,
    private readonly codes: QrCodesRepository,
    private readonly aims: SignAims,
    private readonly hosts: Hosts,
  ) {}

  /** @throws {NotFound} when chatbot or listing is not the organization's */
  async make(wish: NewSign): Promise<{ sign: SignEntity; code: QrCodeEntity }> {
    await this.aims.require(wish.botId, wish.propertyId);
    const code = newCode();
    const qrData = `${await this.hosts.publicBase()}/q/${code}`;
    return this.database.transaction(async () => {
      const sign = await this.signs.add(wish);
      const { botId, propertyId, label } = wish;
      return {
        sign,
        code: await this.codes.add({
          signId: sign.id,
          botId,
          propertyId,
          label,
          code,
          qrData,
          scanCount: 0,
        }),
      };
    });
  }
}
