import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Cache } from '../../kernel/cache/cache';
import { NotFound } from '../../kernel/errors/errors';
import { currentOperationId } from '../../kernel/http/idempotency';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { Payments, type SubscriptionReference } from '../../ports/payments';
import { NothingToManage, PlanRunning } from './credits.errors';
import type { PlanSubscriptionEntity } from './plan-subscription.entity';
import { type Plan, plans } from './prices';
import type { PlanStateView } from './purchase.dto';
import { SubscriptionsRepository } from './subscriptions.repository';
import { Subscriptions } from './subscriptions.service';

/** The payment page that was opened last for a plan. */
interface OpenPage {
  id: string;
  /** Of the request that opened it. */
  key: string;
}
const openPage = 'plan-checkout';
/** As long as Stripe keeps such a page open. */
const openPageSeconds = 24 * 3600;

/** What an organization does about its plan. */
@Injectable()
export class Plans {
  constructor(
    private readonly env: Env,
    private readonly payments: Payments,
    private readonly cache: Cache,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly told: Subscriptions,
  ) {}

  /** Where to pay for the plan, or null when it runs already or will from the next month on. Throws {@link PlanRunning}. */
  async begin(plan: Plan): Promise<string | null> {
    const running = await this.subscriptions.running();
    if (running?.plan === plan && !running.ending) throw new PlanRunning();
    const { monthlyCents } = plans[plan];
    if (running) {
      await this.told.tell(await this.payments.changePlan(referenceTo(running), { plan, monthlyCents }));
      return null;
    }
    const billing = `${this.env.PUBLIC_URL}/credits`;
    const key = currentOperationId();
    const before = await this.cache.get<OpenPage>(openPage);
    const result = await this.payments.subscribe({
      organizationId: currentOrganizationId(),
      plan,
      monthlyCents,
      successUrl: `${billing}?plan=${plan}`,
      cancelUrl: billing,
      customerId: await this.subscriptions.customerId(),
      key,
      replaces: before && before.key !== key ? before.id : null,
    });
    if (result.status === 'checkout') {
      await this.cache.set(openPage, { key, id: result.checkoutId }, openPageSeconds);
      return result.url;
    }
    await this.told.tell(result.events);
    return null;
  }

  /** Ends everything that money may still be asked for, when the month that has been paid is over. */
  async end(): Promise<void> {
    const open = await this.subscriptions.open();
    if (open.length === 0) throw new NotFound();
    for (const row of open) await this.told.tell(await this.payments.unsubscribe(referenceTo(row)));
  }

  async state(): Promise<PlanStateView> {
    const [newest] = await this.subscriptions.open();
    const row = (await this.subscriptions.running()) ?? newest;
    return {
      subscription_plan: await this.told.plan(),
      state: !row ? 'none' : row.state === 'active' && row.ending ? 'ending' : row.state,
      paid_until: row?.paidUntil ?? null,
      has_portal: this.payments.provider === 'stripe' && (await this.subscriptions.customerId()) !== null,
    };
  }

  async portal(): Promise<string> {
    const customerId = await this.subscriptions.customerId();
    if (!customerId) throw new NothingToManage();
    return this.payments.portal({ customerId, returnUrl: `${this.env.PUBLIC_URL}/credits` });
  }
}

const referenceTo = ({
  providerId: subscriptionId,
  customerId,
  organizationId,
  plan,
}: PlanSubscriptionEntity): SubscriptionReference => ({ subscriptionId, customerId, organizationId, plan });
