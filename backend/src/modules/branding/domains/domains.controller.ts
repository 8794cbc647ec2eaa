import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { Returns } from '../../../kernel/http/returns';
import { Limited } from '../../../kernel/rate-limits/limited';
import { DomainView } from './domain.dto';
import { Domains } from './domains.service';

@ApiTags('Branding')
@Controller('api/organizations/me/domain')
export class DomainsController {
  constructor(private readonly domains: Domains) {}

  /** The custom domain, the DNS records it needs, and what was found of them. Set it with the branding. */
  @Get()
  @Access('branding:read')
  @Returns(DomainView)
  mine(): Promise<DomainView> {
    return this.domains.view();
  }

  /** Asks the name servers now. */
  @Post('check')
  @Access('branding:write')
  @Limited({ name: 'domain-check', points: 10, per: 60, by: 'organization' })
  @Returns(DomainView)
  check(): Promise<DomainView> {
    return this.domains.check();
  }
}
