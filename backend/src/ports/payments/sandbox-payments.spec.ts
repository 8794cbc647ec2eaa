import { StripeStub } from '../../../test/stubs/stripe.stub';
import { SandboxPayments } from './sandbox-payments';
import { paymentsContract } from './payments.contract';

describe('payments in the sandbox', () => {
  const signer = new StripeStub();
  const payments = new SandboxPayments(signer.webhookSecret);
  paymentsContract(
    () => payments,
    () => signer,
  );

  it('starts a plan at once, with the events Stripe would have sent', async () => {
    const wish = {
      organizationId: 'o',
      plan: 'professional',
      monthlyCents: 4900,
      successUrl: '',
      cancelUrl: '',
      customerId: null,
      key: 'k',
      replaces: null,
    };
    expect(await payments.subscribe(wish)).toMatchObject({
      status: 'active',
      events: [{ kind: 'plan_changed' }, { kind: 'plan_paid' }],
    });
  });
});
