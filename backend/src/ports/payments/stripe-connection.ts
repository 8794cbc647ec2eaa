import type Stripe from 'stripe' with { 'resolution-mode': 'import' };
import { Conflict, NotConfigured } from '../../kernel/errors/errors';
import { declined, NoSuchPaymentMethod, PaymentUnknown } from './payments.errors';

/** From `STRIPE_SECRET_KEY`, `STRIPE_WEBHOOK_SECRET` and `STRIPE_API_BASE`. */
export interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
  /** Only for tests: a server that stands in for Stripe. Empty means Stripe itself. */
  apiBase?: string;
}

/** The way to Stripe; its errors become ours. */
export class StripeConnection {
  private client?: Promise<Stripe>;

  constructor(private readonly settings: StripeSettings) {}

  async ask<T>(call: (stripe: Stripe) => Promise<T>): Promise<T> {
    this.client ??= connect(this.settings);
    try {
      return await call(await this.client);
    } catch (error) {
      throw await ourError(error);
    }
  }
}

/** The package is loaded with the first payment: most processes never take one. */
async function connect({ secretKey, apiBase }: StripeSettings): Promise<Stripe> {
  const { default: StripeClient } = await import('stripe');
  const base = apiBase ? new URL(apiBase) : undefined;
  return new StripeClient(secretKey, {
    // Retries repeat the same idempotency key, so a lost answer is asked for again, never charged again.
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
    ...(base && {
      host: base.hostname,
      port: base.port || (base.protocol === 'http:' ? '80' : '443'),
      protocol: base.protocol === 'http:' ? ('http' as const) : ('https' as const),
    }),
  });
}

async function ourError(error: unknown): Promise<unknown> {
  const { errors } = (await import('stripe')).default;
  if (!(error instanceof errors.StripeError)) return error;
  if (error instanceof errors.StripeCardError)
    return declined(
      error.message,
      error.decline_code ?? error.code ?? 'generic_decline',
      error.payment_intent?.id ?? null,
    );
  if (error instanceof errors.StripeIdempotencyError)
    return new Conflict('This purchase has already been sent with another card. Start a new one.');
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError)
    return new NotConfigured('The payment service refuses the key of this server. Nothing was charged.');
  if (error instanceof errors.StripeInvalidRequestError && error.param === 'payment_method')
    return new NoSuchPaymentMethod();
  if (error instanceof errors.StripeInvalidRequestError) return error;
  return new PaymentUnknown();
}

/** Stripe's own word for what was wrong with a request (`error.code`); undefined for anything else. */
export const codeOf = (error: unknown): string | undefined =>
  (error as Partial<Stripe.errors.StripeError> | null)?.code;
