import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit';
import { CreditHoldEntity } from './credit-hold.entity';
import { CreditTransactionEntity } from './credit-transaction.entity';
import { Credits } from './credits';
import { CreditsController } from './credits.controller';
import { EventOwners } from './event-owners';
import { HoldsRepository } from './holds.repository';
import { HoldsSweep } from './holds-sweep';
import { Ledger } from './ledger';
import { PaymentEventEntity } from './payment-event.entity';
import { PaymentEventsRepository } from './payment-events.repository';
import { PaymentEffects } from './payment-effects';
import { PaymentEvents } from './payment-events.service';
import { PaymentReversalEntity } from './payment-reversal.entity';
import { PlanSubscriptionEntity } from './plan-subscription.entity';
import { PurchaseEntity } from './purchase.entity';
import { Checkouts } from './checkouts.service';
import { Plans } from './plans.service';
import { PurchasesController } from './purchases.controller';
import { PurchasesRepository, ReversalsRepository } from './purchases.repository';
import { Purchases } from './purchases.service';
import { Reversals } from './reversals';
import { SignupGrant } from './signup-grant';
import { Statements } from './statements.service';
import { StripeWebhookController } from './stripe-webhook.controller';
import { SubscriptionsRepository } from './subscriptions.repository';
import { Subscriptions } from './subscriptions.service';
import { TransactionsRepository } from './transactions.repository';

const entities = [
  CreditTransactionEntity,
  CreditHoldEntity,
  PurchaseEntity,
  PaymentReversalEntity,
  PaymentEventEntity,
  PlanSubscriptionEntity,
];
const repositories = [
  TransactionsRepository,
  HoldsRepository,
  PurchasesRepository,
  ReversalsRepository,
  PaymentEventsRepository,
  SubscriptionsRepository,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule],
  controllers: [CreditsController, PurchasesController, StripeWebhookController],
  providers: [
    ...repositories,
    Ledger,
    Credits,
    HoldsSweep,
    SignupGrant,
    Statements,
    Purchases,
    Checkouts,
    Plans,
    Reversals,
    Subscriptions,
    PaymentEvents,
    PaymentEffects,
    EventOwners,
  ],
  exports: [Credits],
})
export class CreditsModule {}
