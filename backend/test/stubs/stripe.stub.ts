import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testCards } from '../../src/ports/payments/test-cards';

type Form = Record<string, string>;
interface Intent {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_received: number;
  currency: string;
  status: string;
  client_secret: string;
  metadata: Form;
  payment_method: string | null;
  latest_charge: string | null;
  last_payment_error: unknown;
}

interface StubSubscription {
  id: string;
  customer: string;
  status: string;
  metadata: Form;
  items: { data: { id: string; current_period_end: number }[] };
  cancel_at_period_end: boolean;
  cancel_at: number | null;
}

/** What goes wrong on the way, chosen by payment method. */
export const stubCards = {
  /** Charges, then cuts the connection before answering (once). */
  answerLost: 'pm_stub_answerLost',
  /** Charges, but never answers. */
  neverAnswers: 'pm_stub_neverAnswers',
  /** Answers 500 once, before charging. */
  failsOnce: 'pm_stub_failsOnce',
  tooMany: 'pm_stub_tooMany',
  unknown: 'pm_stub_unknown',
  processing: 'pm_stub_processing',
};

/** Stands in for api.stripe.com: forms, idempotency keys, declines, 3-D Secure, lost answers, signed events. */
export class StripeStub {
  readonly webhookSecret = `whsec_${randomUUID()}`;
  readonly secretKey = `sk_test_${randomUUID()}`;
  readonly intents = new Map<string, Intent>();
  readonly subscriptions = new Map<string, StubSubscription>();
  /** By the id of the payment that paid it. */
  readonly invoices = new Map<string, unknown>();
  /** What subscriptions were asked to become, by their ids; the last word of each. */
  readonly changes = new Map<string, Form>();
  readonly checkouts: Form[] = [];
  /** By id: `open`, `complete` or `expired`. */
  readonly sessions = new Map<string, string>();
  requests = 0;
  private readonly remembered = new Map<string, { hash: string; status: number; body: unknown }>();
  private readonly troubled = new Set<string>();
  private server!: Server;

  static async start(): Promise<StripeStub> {
    const stub = new StripeStub();
    stub.server = createServer((request, response) => void stub.answer(request, response));
    await new Promise<void>((resolve) => stub.server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The payments that took money. */
  get charged(): Intent[] {
    return [...this.intents.values()].filter((intent) => intent.status === 'succeeded');
  }

  /** What the buyer's browser does after 3-D Secure. */
  authenticate(paymentId: string): Intent {
    const intent = this.intents.get(paymentId)!;
    Object.assign(intent, {
      status: 'succeeded',
      amount_received: intent.amount,
      latest_charge: `ch_${paymentId}`,
    });
    return intent;
  }

  event(type: string, object: unknown, created = Math.floor(Date.now() / 1000), id = `evt_${randomUUID()}`) {
    return {
      id,
      object: 'event',
      api_version: '2026-10-28.endive',
      created,
      type,
      livemode: false,
      data: { object },
    };
  }

  /** A body and header as Stripe sends them; `ageSeconds` below zero is a time in the future. */
  sign(
    event: unknown,
    { ageSeconds = 0, secret = this.webhookSecret } = {},
  ): { body: string; signature: string } {
    const body = JSON.stringify(event);
    const time = Math.floor(Date.now() / 1000) - ageSeconds;
    const v1 = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    return { body, signature: `t=${time},v1=${v1}` };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests++;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'request-id': `req_${this.requests}`,
      });
      response.end(JSON.stringify(body));
    };
    if (request.headers.authorization !== `Bearer ${this.secretKey}`) {
      reply(401, failure('invalid_request_error', 'Invalid API Key provided'));
      return;
    }
    if (request.method === 'GET') {
      this.read(request.url ?? '', reply);
      return;
    }
    const key = request.headers['idempotency-key'] as string;
    const hash = createHash('sha256')
      .update(JSON.stringify([request.url, form]))
      .digest('hex');
    const known = this.remembered.get(key);
    if (known && known.hash !== hash) {
      reply(
        400,
        failure(
          'idempotency_error',
          'Keys for idempotent requests can only be used with the same parameters.',
        ),
      );
      return;
    }
    const method = form['payment_method'] ?? '';
    if (known && method === stubCards.neverAnswers) return void request.socket.destroy();
    if (known) {
      reply(known.status, known.body);
      return;
    }
    if (method === stubCards.tooMany) {
      reply(429, failure('rate_limit_error', 'Too many requests', { code: 'rate_limit' }));
      return;
    }
    if (method === stubCards.failsOnce && !this.troubled.has(key)) {
      this.troubled.add(key);
      reply(500, failure('api_error', 'Something went wrong'));
      return;
    }
    const { status, body, keep } = this.write(request.url ?? '', form);
    if (keep) this.remembered.set(key, { hash, status, body });
    if (method === stubCards.neverAnswers || (method === stubCards.answerLost && !this.troubled.has(key))) {
      this.troubled.add(key);
      return void request.socket.destroy();
    }
    reply(status, body);
  }

  /** A plan as it comes of a checkout that was paid. */
  subscription(id: string, plan: string, organizationId: string, more: Partial<StubSubscription> = {}) {
    const made: StubSubscription = {
      id,
      customer: `cus_${organizationId}`,
      status: 'active',
      metadata: { organization_id: organizationId, plan },
      items: { data: [{ id: `si_${id}`, current_period_end: Date.UTC(2031, 0, 31) / 1000 }] },
      cancel_at_period_end: false,
      cancel_at: null,
      ...more,
    };
    this.subscriptions.set(id, made);
    return made;
  }

  private read(url: string, reply: (status: number, body: unknown) => void): void {
    const { pathname, searchParams } = new URL(url, this.url);
    if (pathname === '/v1/invoice_payments') {
      const invoice = this.invoices.get(searchParams.get('payment[payment_intent]') ?? '');
      reply(200, { object: 'list', has_more: false, data: invoice ? [{ invoice }] : [] });
      return;
    }
    const id = pathname.split('/').at(-1) ?? '';
    const status = this.sessions.get(id);
    const found = status ? { id, status } : (this.intents.get(id) ?? this.subscriptions.get(id));
    if (found) reply(200, found);
    else
      reply(
        404,
        failure('invalid_request_error', `No such object: '${id}'`, {
          code: 'resource_missing',
          param: 'id',
        }),
      );
  }

  private write(url: string, form: Form): { status: number; body: unknown; keep: boolean } {
    const ok = (body: unknown) => ({ status: 200, body, keep: true });
    if (url === '/v1/checkout/sessions') {
      this.checkouts.push(form);
      const id = `cs_${this.checkouts.length}`;
      this.sessions.set(id, 'open');
      return ok({ id, object: 'checkout.session', url: `https://checkout.example.com/${id}` });
    }
    const [, expired] = /^\/v1\/checkout\/sessions\/(\w+)\/expire$/.exec(url) ?? [];
    if (expired) {
      this.sessions.set(expired, 'expired');
      return ok({ id: expired, status: 'expired' });
    }
    if (url === '/v1/billing_portal/sessions')
      return ok({ url: `https://billing.example.com/${form['customer']}` });
    if (url === '/v1/products')
      return {
        status: 400,
        body: failure('invalid_request_error', 'exists', { code: 'resource_already_exists' }),
        keep: false,
      };
    if (url.startsWith('/v1/subscriptions/')) return ok(this.change(url.split('/').at(-1)!, form));
    if (url !== '/v1/payment_intents')
      return { status: 404, body: failure('invalid_request_error', 'Unrecognized URL'), keep: false };
    return this.pay(form);
  }

  private change(id: string, form: Form): StubSubscription {
    const known = this.subscriptions.get(id) ?? this.subscription(id, '', '');
    if (form['metadata[plan]']) known.metadata['plan'] = form['metadata[plan]'];
    if (form['cancel_at_period_end']) known.cancel_at_period_end = form['cancel_at_period_end'] === 'true';
    this.changes.set(id, form);
    return known;
  }

  private pay(form: Form): { status: number; body: unknown; keep: boolean } {
    const method = form['payment_method'] ?? '';
    // Parameters that fail validation are not remembered under their key, as at Stripe.
    if (method === stubCards.unknown || !method.startsWith('pm_'))
      return {
        status: 400,
        body: failure('invalid_request_error', 'No such PaymentMethod', {
          code: 'resource_missing',
          param: 'payment_method',
        }),
        keep: false,
      };
    const intent = this.newIntent(form);
    const card = Object.hasOwn(testCards, method) ? testCards[method] : undefined;
    if (card && 'decline' in card) {
      intent.status = 'requires_payment_method';
      const error = {
        code: card.code ?? 'card_declined',
        decline_code: card.decline,
        charge: `ch_${intent.id}`,
        payment_intent: intent,
      };
      return { status: 402, body: failure('card_error', card.message, error), keep: true };
    }
    if (card) intent.status = 'requires_action';
    else if (method === stubCards.processing) intent.status = 'processing';
    else this.authenticate(intent.id);
    return { status: 200, body: { ...intent }, keep: true };
  }

  private newIntent(form: Form): Intent {
    const id = `pi_${randomUUID().replaceAll('-', '')}`;
    const metadata = Object.fromEntries(
      Object.entries(form).flatMap(([name, value]) =>
        name.startsWith('metadata[') ? [[name.slice(9, -1), value]] : [],
      ),
    );
    const intent: Intent = {
      id,
      object: 'payment_intent',
      amount: Number(form['amount']),
      amount_received: 0,
      currency: form['currency'] ?? '',
      status: 'requires_confirmation',
      client_secret: `${id}_secret_x`,
      metadata,
      payment_method: form['payment_method'] ?? null,
      latest_charge: null,
      last_payment_error: null,
    };
    this.intents.set(id, intent);
    return intent;
  }
}

const failure = (type: string, message: string, more: object = {}) => ({ error: { type, message, ...more } });
