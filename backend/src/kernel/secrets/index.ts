export { hashPassword, isPassword } from './passwords';
export { ServiceKeys, services, type ServiceName } from './service-keys';
export { SecretsModule } from './secrets.module';
export { ServerSecrets } from './server-secrets';
export { equalSecrets, randomToken, sha256 } from './tokens';
export { SealBroken, Vault } from './vault';
