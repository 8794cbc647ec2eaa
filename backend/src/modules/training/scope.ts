import { Injectable } from '@nestjs/common';
import { Chatbots } from '../chatbots';
import { Properties } from '../properties';

/** Whom a source is for. */
@Injectable()
export class Scopes {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  /** Throws NotFound for a chatbot or listing that is not the organization's. */
  async assertKnown(botId: string | null | undefined, propertyId: string | null | undefined): Promise<void> {
    if (botId) await this.chatbots.get(botId);
    if (propertyId) await this.properties.get(propertyId);
  }
}
