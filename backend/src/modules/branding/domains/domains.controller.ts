import { Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { Returns } from '../../../kernel/http/returns';
import { Limited } from '../../../kernel/rate-limits/limited';
import { DomainView } from './domain.dto';
import { Domains } from './domains.service';

@ApiTags('Branding')
@Controller('api/organizations/me/domain')
export class DomainsController {
  constructor(private readonly domains: Domains) {}

  @Get()
  @ApiOperation({
    summary: 'Read the custom domain and its records',
    description:
      'The custom domain, the DNS records it needs, and what was found of them. Set it with the branding.',
  })
  @Access('branding:read')
  @Returns(DomainView)
  mine(): Promise<DomainView> {
    return this.domains.view();
  }

  @Post('check')
  @ApiOperation({ summary: "Look for the domain's records now", description: 'Asks the name servers now.' })
  @Access('branding:write')
  @Limited({ name: 'domain-check', points: 10, per: 60, by: 'organization' })
  @Returns(DomainView)
  check(): Promise<DomainView> {
    return this.domains.check();
  }
}
