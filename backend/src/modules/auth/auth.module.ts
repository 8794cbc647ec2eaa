import { Global, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Env } from '../../env';
import { Authenticator } from '../../kernel/access/access.guard';
import { OrganizationsModule } from '../organizations';
import { AccessTokens } from './access-tokens';
import { ApiKeyEntity } from './api-key.entity';
import { ApiKeysController } from './api-keys.controller';
import { ApiKeysService } from './api-keys.service';
import { AuthController } from './auth.controller';
import { ApiKeysRepository, PasswordResetsRepository, SessionsRepository } from './auth.repositories';
import { AuthService } from './auth.service';
import { BearerAuthenticator } from './authenticator';
import { Identities } from './identities';
import { algorithm, JwtGuard, JwtStrategy } from './jwt.strategy';
import { OwnAccount } from './own-account';
import { PasswordResetEntity } from './password-reset.entity';
import { PasswordsService } from './passwords.service';
import { ResetLinks } from './reset-links';
import { SessionEntity } from './session.entity';
import { Sessions } from './sessions.service';

// Global because the access guard, which the kernel owns, needs the Authenticator.
@Global()
@Module({
  imports: [
    OrganizationsModule,
    PassportModule,
    JwtModule.registerAsync({
      inject: [Env],
      useFactory: (env: Env) => ({
        secret: env.JWT_SECRET_KEY,
        signOptions: { algorithm, expiresIn: env.JWT_ACCESS_TTL },
      }),
    }),
    TypeOrmModule.forFeature([SessionEntity, PasswordResetEntity, ApiKeyEntity]),
  ],
  controllers: [AuthController, ApiKeysController],
  providers: [
    SessionsRepository,
    PasswordResetsRepository,
    ApiKeysRepository,
    Sessions,
    AccessTokens,
    AuthService,
    OwnAccount,
    ResetLinks,
    PasswordsService,
    ApiKeysService,
    Identities,
    JwtStrategy,
    JwtGuard,
    { provide: Authenticator, useClass: BearerAuthenticator },
  ],
  exports: [Authenticator],
})
export class AuthModule {}
