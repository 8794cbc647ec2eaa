import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Env } from '../../env';
import { ServerSecretEntity } from './server-secret.entity';
import { ServerSecrets } from './server-secrets';
import { Vault } from './vault';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ServerSecretEntity])],
  providers: [
    { provide: Vault, inject: [Env], useFactory: (env: Env) => new Vault(env.ENCRYPTION_KEYS) },
    ServerSecrets,
  ],
  exports: [Vault, ServerSecrets],
})
export class SecretsModule {}
