import { Injectable } from '@nestjs/common';
import { Chatbots } from '../../chatbots';
import { Properties } from '../../properties';
import type { SignMoveEntity } from './sign-move.entity';
import type { SignEntity } from './sign.entity';

type Aim = Pick<SignEntity, 'botId' | 'propertyId' | 'place'>;

/** What a sign may point at, and what it is called. */
@Injectable()
export class SignAims {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  /** @throws {NotFound} when one of those named is not the organization's */
  async require(botId: string | null | undefined, propertyId: string | null | undefined): Promise<void> {
    if (botId) await this.chatbots.get(botId);
    if (propertyId) await this.properties.requireAll([propertyId]);
  }

  /** The names of that moment, for the history. */
  async words(aims: Aim[]): Promise<{
    from: (aim: Aim) => Pick<SignMoveEntity, 'fromAddress' | 'fromBot' | 'fromPlace'>;
    to: (aim: Aim) => Pick<SignMoveEntity, 'toAddress' | 'toBot' | 'toPlace'>;
  }> {
    const names = await this.chatbots.names(aims.map(({ botId }) => botId));
    const addresses = await this.properties.addresses(aims.flatMap(({ propertyId }) => propertyId ?? []));
    const address = ({ propertyId }: Aim) => addresses.get(propertyId ?? '') ?? '';
    const bot = ({ botId }: Aim) => names.get(botId) ?? '';
    return {
      from: (aim) => ({ fromAddress: address(aim), fromBot: bot(aim), fromPlace: aim.place }),
      to: (aim) => ({ toAddress: address(aim), toBot: bot(aim), toPlace: aim.place }),
    };
  }
}
