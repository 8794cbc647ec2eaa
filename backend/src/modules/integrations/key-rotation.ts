import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Vault } from '../../kernel/secrets';
import { bindingOf } from './integration.entity';
import { IntegrationsRepository } from './integrations.repository';

/** After a new first key in ENCRYPTION_KEYS: seals at start what the old ones still hold, so that they can be taken out. */
@Injectable()
export class KeyRotation implements OnApplicationBootstrap {
  private readonly logger = new Logger('Secrets');

  constructor(
    private readonly integrations: IntegrationsRepository,
    private readonly vault: Vault,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const old = (await this.integrations.everySealed()).filter(
      ({ sealed_values }) => !this.vault.isCurrent(sealed_values),
    );
    for (const row of old) {
      const binding = bindingOf(row.organization_id, row.service);
      try {
        await this.integrations.replaceSealed(
          row,
          this.vault.seal(this.vault.open(row.sealed_values, binding), binding),
        );
      } catch (error) {
        this.logger.error(
          { integration_id: row.integration_id, err: error },
          'Keys of an organization cannot be opened',
        );
      }
    }
    if (old.length > 0)
      this.logger.log(`Sealed ${old.length} stored keys again under the current encryption key.`);
  }
}
