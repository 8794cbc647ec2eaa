import { Global, Module } from '@nestjs/common';
import { Env } from '../../env';
import { Payments } from './payments.port';
import { SandboxPayments } from './sandbox-payments';
import { StripePayments } from './stripe-payments';
import { UnconfiguredPayments } from './unconfigured-payments';

function choosePayments(env: Env): Payments {
  switch (env.PAYMENTS) {
    case 'stripe':
      return new StripePayments({
        secretKey: env.STRIPE_SECRET_KEY,
        webhookSecret: env.STRIPE_WEBHOOK_SECRET,
        apiBase: env.STRIPE_API_BASE,
      });
    case 'sandbox':
      return new SandboxPayments(env.STRIPE_WEBHOOK_SECRET);
    case 'none':
      return new UnconfiguredPayments();
  }
}

@Global()
@Module({
  providers: [{ provide: Payments, useFactory: choosePayments, inject: [Env] }],
  exports: [Payments],
})
export class PaymentsModule {}
