import { Injectable } from '@nestjs/common';
import { now } from '../../../kernel/database/columns';
import { Database } from '../../../kernel/database/database';
import { Unprocessable } from '../../../kernel/errors/errors';
import type { Page, PageQuery } from '../../../kernel/http/page';
import { currentActor } from '../../../kernel/tenancy/context';
import { QrCodesRepository } from '../qr-codes.repository';
import { SignAims } from './sign-aims';
import { type MoveSign, type SignMoveView, viewMove } from './sign.dto';
import type { SignEntity } from './sign.entity';
import { SignMovesRepository, SignsRepository } from './signs.repository';

type Whereabouts = Pick<SignEntity, 'botId' | 'propertyId' | 'place'>;

/** Takes signs to other homes: each move is one action, kept in the sign's history. */
@Injectable()
export class MoveSigns {
  constructor(
    private readonly database: Database,
    private readonly signs: SignsRepository,
    private readonly moves: SignMovesRepository,
    private readonly codes: QrCodesRepository,
    private readonly aims: SignAims,
  ) {}

  async move(signId: string, { property_id, bot_id, place, note = '' }: MoveSign): Promise<void> {
    await this.signs.get(signId);
    await this.aims.require(bot_id, property_id);
    await this.database.transaction(async () => {
      const from = await this.signs.lock(signId);
      const to = {
        botId: bot_id ?? from.botId,
        propertyId: property_id === undefined ? from.propertyId : property_id,
        place: place ?? from.place,
      };
      if (isSame(from, to)) throw new NothingMoved();
      await this.signs.change(signId, { ...to, movedAt: now() });
      await this.codes.follow(signId, { botId: to.botId, propertyId: to.propertyId });
      await this.keep(from, to, note);
    });
  }

  /** Newest first. */
  async history(signId: string, query: PageQuery): Promise<Page<SignMoveView>> {
    await this.signs.get(signId);
    return (await this.moves.of(signId, query)).map(viewMove);
  }

  private async keep(from: SignEntity, to: Whereabouts, note: string): Promise<void> {
    const words = await this.aims.words([from, to]);
    const actor = currentActor();
    await this.moves.add({
      signId: from.id,
      actor: actor?.kind ?? 'system',
      actorId: actor?.id ?? '',
      actorName: (actor?.name ?? 'The platform').slice(0, 200),
      ...words.from(from),
      ...words.to(to),
      note,
    });
  }
}

const isSame = (one: Whereabouts, other: Whereabouts): boolean =>
  one.botId === other.botId && one.propertyId === other.propertyId && one.place === other.place;

class NothingMoved extends Unprocessable {
  constructor() {
    super('The sign is there already: choose another listing, chatbot or place.', 'sign_not_moved');
  }
}
