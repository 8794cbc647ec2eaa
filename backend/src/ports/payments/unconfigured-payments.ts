import { NotConfigured } from '../../kernel/errors/errors';
import { Payments } from './payments.port';

/** Production without a payment service: says so instead of taking orders nobody pays for. */
export class UnconfiguredPayments extends Payments {
  override readonly provider = 'none';

  override charge = (): never => refuse();
  override checkout = (): never => refuse();
  override changePlan = (): never => refuse();
  override portal = (): never => refuse();
  override subscribe = (): never => refuse();
  override unsubscribe = (): never => refuse();
  override readEvent = (): never => refuse();
  override purchaseOf = (): never => refuse();
  override monthPaidBy = (): never => refuse();
}

function refuse(): never {
  throw new NotConfigured(
    'Payments are not set up on this server: set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET.',
  );
}
