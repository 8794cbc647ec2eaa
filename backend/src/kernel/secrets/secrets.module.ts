import { Global, Module } from '@nestjs/common';
import { Env } from '../../env';
import { Vault } from './vault';

@Global()
@Module({
  providers: [{ provide: Vault, inject: [Env], useFactory: (env: Env) => new Vault(env.ENCRYPTION_KEYS) }],
  exports: [Vault],
})
export class SecretsModule {}
