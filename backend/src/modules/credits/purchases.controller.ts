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
  CheckOut,
  CheckOutView,
  ChoosePlan,
  PendingPurchaseView,
  PlanStateView,
  PlanView,
  PortalView,
  PurchaseView,
  viewBought,
  viewPurchase,
} from './purchase.dto';
import { Checkouts } from './checkouts.service';
import { Plans } from './plans.service';
import { Purchases } from './purchases.service';
import { Subscriptions } from './subscriptions.service';

@ApiTags('Credits')
@Controller('api/credits')
export class PurchasesController {
  constructor(
    private readonly purchases: Purchases,
    private readonly checkouts: Checkouts,
    private readonly plans: Plans,
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

  @Post('checkout')
  @ApiOperation({
    summary: 'Buy credits on the payment service’s page',
    description: 'Where a card is entered and the bank satisfied; brings the buyer back to the console.',
  })
  @Access('billing:write')
  @Idempotent()
  @Limited({ name: 'purchase', points: 60, per: 600, by: 'organization' })
  @Returns(CheckOutView)
  checkOut(@Body() { amount }: CheckOut): Promise<CheckOutView> {
    return this.checkouts.begin(amount);
  }

  @Get('purchases/:purchase_id')
  @ApiOperation({ summary: 'Read a purchase' })
  @Access('billing:read')
  @Returns(PurchaseView)
  async purchase(@Param('purchase_id') purchaseId: string): Promise<PurchaseView> {
    return viewPurchase(await this.purchases.get(purchaseId));
  }

  @Post('plan')
  @ApiOperation({
    summary: 'Choose a plan',
    description:
      'Starts a plan that brings credits every month. Who has one changes it: price and credits of the new one begin with the next month. The same plan again takes back its end.',
  })
  @Access('billing:write')
  @Idempotent()
  @Returns(PlanView)
  async choosePlan(@Body() { plan }: ChoosePlan): Promise<PlanView> {
    const url = await this.plans.begin(plan);
    return {
      status: url ? 'checkout' : 'active',
      checkout_url: url,
      subscription_plan: await this.subscriptions.plan(),
    };
  }

  @Get('plan')
  @ApiOperation({ summary: 'Read how the plan stands' })
  @Access('billing:read')
  @Returns(PlanStateView)
  planState(): Promise<PlanStateView> {
    return this.plans.state();
  }

  @Post('plan/portal')
  @ApiOperation({
    summary: 'Look after cards and invoices',
    description: 'Opens the payment service’s own page for this organization.',
  })
  @Access('billing:write')
  @Limited({ name: 'portal', points: 30, per: 600, by: 'organization' })
  @Returns(PortalView)
  async openPortal(): Promise<PortalView> {
    return { url: await this.plans.portal() };
  }

  @Delete('plan')
  @ApiOperation({
    summary: 'End the plan',
    description:
      'Ends the plan at the close of the month that has been paid; in the payment sandbox, where no month passes, at once.',
  })
  @Access('billing:write')
  @Returns(undefined)
  endPlan(): Promise<void> {
    return this.plans.end();
  }
}
