import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags, ApiPaymentRequiredResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Idempotent } from '../../kernel/http/idempotency';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import {
  BoughtView,
  BuyCredits,
  ChoosePlan,
  PendingPurchaseView,
  PlanView,
  PurchaseView,
  viewBought,
  viewPurchase,
} from './purchase.dto';
import { Purchases } from './purchases.service';
import { Subscriptions } from './subscriptions.service';

@ApiTags('Credits')
@Controller('api/credits')
export class PurchasesController {
  constructor(
    private readonly purchases: Purchases,
    private readonly subscriptions: Subscriptions,
  ) {}

  @Post('purchase')
  @ApiOperation({ summary: 'Buy credits', description: 'With a card.' })
  @Access('billing:write')
  @Idempotent()
  // Stolen cards are tried out where nobody counts.
  @Limited({ name: 'purchase', points: 60, per: 600, by: 'organization' })
  @Returns(BoughtView)
  @ApiPaymentRequiredResponse()
  @ApiAcceptedResponse({
    type: PendingPurchaseView,
    description: 'The bank asks the buyer first, or takes its time.',
  })
  async buy(
    @Body() body: BuyCredits,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoughtView | PendingPurchaseView> {
    const bought = await this.purchases.buy(body);
    if (bought.status !== 'succeeded') void reply.code(202);
    return viewBought(bought);
  }

  @Get('purchases/:purchase_id')
  @ApiOperation({ summary: 'Read a purchase' })
  @Access('billing:read')
  @Returns(PurchaseView)
  async purchase(@Param('purchase_id') purchaseId: string): Promise<PurchaseView> {
    return viewPurchase(await this.purchases.get(purchaseId));
  }

  @Post('plan')
  @ApiOperation({ summary: 'Choose a plan', description: 'Starts a plan that brings credits every month.' })
  @Access('billing:write')
  @Idempotent()
  @Returns(PlanView)
  async choosePlan(@Body() { plan }: ChoosePlan): Promise<PlanView> {
    const url = await this.subscriptions.begin(plan);
    return {
      status: url ? 'checkout' : 'active',
      checkout_url: url,
      subscription_plan: await this.subscriptions.plan(),
    };
  }

  @Delete('plan')
  @ApiOperation({
    summary: 'End the plan',
    description: 'Ends the plan at the close of the month that has been paid.',
  })
  @Access('billing:write')
  @Returns(undefined)
  endPlan(): Promise<void> {
    return this.subscriptions.end();
  }
}
