import { Controller, Headers, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Flag } from '../../kernel/http/fields';
import { Returns } from '../../kernel/http/returns';
import { PaymentEvents } from './payment-events.service';

class Received {
  @Flag() received!: true;
}

@ApiTags('Machine')
@Controller('api/webhooks')
export class StripeWebhookController {
  constructor(private readonly events: PaymentEvents) {}

  @Post('stripe')
  @ApiOperation({
    summary: 'What Stripe reports',
    description: 'For Stripe only: the signature over the raw body is the key to it.',
  })
  @Access('public')
  @Returns(Received)
  @ApiBody({ schema: { type: 'object', additionalProperties: true, description: 'A Stripe event.' } })
  async receive(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature?: string,
  ): Promise<Received> {
    await this.events.receive(request.rawBody ?? Buffer.alloc(0), signature);
    return { received: true };
  }
}
