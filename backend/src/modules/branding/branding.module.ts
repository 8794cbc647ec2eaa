import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations';
import { BrandingController } from './branding.controller';
import { Branding } from './branding.service';
import { DnsRecords } from './domains/dns-records';
import { DomainEntity } from './domains/domain.entity';
import { DomainsController } from './domains/domains.controller';
import { DomainsRepository } from './domains/domains.repository';
import { Domains } from './domains/domains.service';
import { Hosts } from './domains/hosts';
import { TlsAskController } from './domains/tls-ask.controller';
import { LogoEntity } from './logo.entity';
import { LogosRepository } from './logos.repository';
import { LogosService } from './logos.service';
import { PublicLogosController } from './public-logos.controller';

@Module({
  imports: [TypeOrmModule.forFeature([LogoEntity, DomainEntity]), OrganizationsModule],
  controllers: [BrandingController, DomainsController, PublicLogosController, TlsAskController],
  providers: [Branding, LogosService, LogosRepository, Domains, Hosts, DomainsRepository, DnsRecords],
  exports: [Branding, Hosts],
})
export class BrandingModule {}
