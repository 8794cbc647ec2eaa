import { Injectable } from '@nestjs/common';
import { isPermission } from '../../kernel/access/permissions';
import { ValidationFailed } from '../../kernel/errors/errors';
import { randomToken, sha256 } from '../../kernel/secrets';
import type { ApiKeyEntity } from './api-key.entity';
import type { ApiKeyView, CreateApiKey, NewApiKey } from './auth.dto';
import { ApiKeysRepository } from './auth.repositories';

/** What every API key begins with, so that it is told from an access token and found by secret scanners. */
export const apiKeyPrefix = 'rea_';

/** Keys with which other systems speak for the organization. */
@Injectable()
export class ApiKeysService {
  constructor(private readonly keys: ApiKeysRepository) {}

  async list(): Promise<ApiKeyView[]> {
    return (await this.keys.all()).map(viewApiKey);
  }

  async create({ name, scopes, expires_at }: CreateApiKey): Promise<NewApiKey> {
    const unknown = scopes.filter((scope) => !isPermission(scope));
    if (scopes.length === 0 || unknown.length > 0)
      throw new ValidationFailed([
        {
          field: 'scopes',
          message:
            unknown.length > 0
              ? `scopes has unknown entries: ${unknown.join(', ').slice(0, 200)}`
              : 'scopes must name at least one',
        },
      ]);
    if (expires_at && Date.parse(expires_at) <= Date.now())
      throw new ValidationFailed([{ field: 'expires_at', message: 'expires_at must be in the future' }]);
    const key = `${apiKeyPrefix}${randomToken()}`;
    const row = await this.keys.add({
      name,
      scopes: [...new Set(scopes)],
      prefix: key.slice(0, 10),
      keyHash: sha256(key),
      expiresAt: expires_at ? new Date(expires_at).toISOString() : null,
    });
    return { ...viewApiKey(row), key };
  }

  revoke(apiKeyId: string): Promise<void> {
    return this.keys.remove(apiKeyId);
  }
}

const viewApiKey = (row: ApiKeyEntity): ApiKeyView => ({
  api_key_id: row.id,
  name: row.name,
  scopes: row.scopes,
  prefix: row.prefix,
  created_at: row.createdAt,
  expires_at: row.expiresAt,
  last_used_at: row.lastUsedAt,
});
