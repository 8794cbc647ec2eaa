import { Injectable } from '@nestjs/common';
import { NotFound, ValidationFailed } from '../../kernel/errors/errors';
import { Outbound } from '../../kernel/http/outbound';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { newSecret, SigningSecrets } from './signing-secrets';
import type {
  CreateWebhookEndpoint,
  UpdateWebhookEndpoint,
  WebhookEndpointView,
  WebhookEndpointWithSecret,
} from './webhook.dto';
import { viewEndpoint } from './webhook.dto';
import { webhookEvents } from './webhook-events';
import { WebhookEndpointsRepository } from './webhooks.repository';

/** How long the old secret goes on signing after a rotation. */
const overlapMs = 24 * 3_600_000;

/** The organization's addresses that want to hear what happens. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly secrets: SigningSecrets,
    private readonly outbound: Outbound,
  ) {}

  async list(): Promise<WebhookEndpointView[]> {
    return (await this.endpoints.all()).map(viewEndpoint);
  }

  async get(endpointId: string): Promise<WebhookEndpointView> {
    return viewEndpoint(await this.endpoints.get(endpointId));
  }

  async create(wish: CreateWebhookEndpoint): Promise<WebhookEndpointWithSecret> {
    this.check(wish);
    const [id, secret] = [crypto.randomUUID(), newSecret()];
    const row = await this.endpoints.add({
      id,
      url: wish.url,
      description: wish.description ?? '',
      events: wish.events ?? [],
      status: 'active',
      sealedSecret: this.secrets.seal(secret, currentOrganizationId(), id),
    });
    return { ...viewEndpoint(row), secret };
  }

  async change(endpointId: string, wish: UpdateWebhookEndpoint): Promise<WebhookEndpointView> {
    await this.endpoints.get(endpointId);
    this.check(wish);
    const { url, description, events, status } = wish;
    await this.endpoints.change(endpointId, {
      ...(url !== undefined && { url }),
      ...(description !== undefined && { description }),
      ...(events !== undefined && { events }),
      ...(status !== undefined && { status, failingSince: null, offReason: null }),
    });
    return this.get(endpointId);
  }

  async rotateSecret(endpointId: string): Promise<WebhookEndpointWithSecret> {
    const { sealedSecret } = await this.endpoints.get(endpointId);
    const secret = newSecret();
    await this.endpoints.change(endpointId, {
      sealedSecret: this.secrets.seal(secret, currentOrganizationId(), endpointId),
      sealedOldSecret: sealedSecret,
      oldSecretUntil: new Date(Date.now() + overlapMs).toISOString(),
    });
    return { ...(await this.get(endpointId)), secret };
  }

  async remove(endpointId: string): Promise<void> {
    if (!(await this.endpoints.maybe(endpointId))) throw new NotFound();
    await this.endpoints.remove(endpointId);
  }

  private check({ url, events = [] }: UpdateWebhookEndpoint): void {
    const strangers = events.filter((event) => !webhookEvents.includes(event));
    const refused = url === undefined ? null : this.outbound.refusalOf(url);
    const problems = [
      ...(refused ? [{ field: 'url', message: `url ${refused}` }] : []),
      ...(strangers.length > 0
        ? [{ field: 'events', message: `events must be some of ${webhookEvents.join(', ')}` }]
        : []),
    ];
    if (problems.length > 0) throw new ValidationFailed(problems);
  }
}
