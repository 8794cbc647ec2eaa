import { createHmac, randomBytes } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Vault } from '../../kernel/secrets';
import { bindingOf, type WebhookEndpointEntity } from './webhook-endpoint.entity';
import { WebhookEndpointsRepository } from './webhooks.repository';

const prefix = 'whsec_';

/** `whsec_` and 32 random bytes in base64, as Standard Webhooks has them. */
export const newSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** One `v1` signature: HMAC-SHA256 over `<id>.<timestamp>.<body>`, in base64. `timestamp` is in seconds. */
function signatureOf(secret: string, message: { id: string; timestamp: number; body: string }): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const { id, timestamp, body } = message;
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** The secrets messages are signed with: ciphertext at rest, out of here only as signatures. */
@Injectable()
export class SigningSecrets implements OnApplicationBootstrap {
  private readonly logger = new Logger('Secrets');

  constructor(
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly vault: Vault,
  ) {}

  seal(secret: string, organizationId: string, endpointId: string): string {
    return this.vault.seal(secret, bindingOf(organizationId, endpointId));
  }

  /** The value of `webhook-signature`: by the present secret, and by the one before while that is still good. */
  signatures(
    endpoint: WebhookEndpointEntity,
    message: { id: string; timestamp: number; body: string },
  ): string {
    const { organizationId, id, sealedSecret, sealedOldSecret, oldSecretUntil } = endpoint;
    const isOldGood = sealedOldSecret && oldSecretUntil && oldSecretUntil > new Date().toISOString();
    return [sealedSecret, ...(isOldGood ? [sealedOldSecret] : [])]
      .map((sealed) => signatureOf(this.vault.open(sealed, bindingOf(organizationId, id)), message))
      .join(' ');
  }

  /** After a new first key in ENCRYPTION_KEYS: seals again what the old ones still hold, so that they can be taken out. */
  async onApplicationBootstrap(): Promise<void> {
    for (const row of await this.endpoints.everySealed()) {
      const sealed = [row.sealed_secret, row.sealed_old_secret].filter((each) => each !== null);
      if (sealed.every((each) => this.vault.isCurrent(each))) continue;
      const binding = bindingOf(row.organization_id, row.endpoint_id);
      const again = (each: string) => this.vault.seal(this.vault.open(each, binding), binding);
      try {
        const old = row.sealed_old_secret;
        await this.endpoints.replaceSealed(row, again(row.sealed_secret), old && again(old));
      } catch (error) {
        this.logger.error({ endpoint_id: row.endpoint_id, err: error }, 'A webhook secret cannot be opened');
      }
    }
  }
}
