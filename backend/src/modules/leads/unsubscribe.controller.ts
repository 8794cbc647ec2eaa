import { Controller, Get, Header, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { NotFound } from '../../kernel/errors/errors';
import { Limited } from '../../kernel/rate-limits/limited';
import { isServedHere, runAsOrganization } from '../../kernel/tenancy/context';
import { LeadFile } from './lead-file';
import { unsubscribedPage, unsubscribePage } from './unsubscribe-page';
import { UnsubscribeLinks } from './unsubscribe-links';

const limit = { name: 'unsubscribe', points: 30, per: 60, by: 'ip' } as const;

/** The link under every mail to a lead. Opening it changes nothing: mail scanners open links too. */
@ApiTags('Public')
@Controller('api/public/unsubscribe/:unsubscribe_token')
export class UnsubscribeController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly file: LeadFile,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The page that asks whether to stop messages' })
  @Access('public')
  @Limited(limit)
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The page.', schema: { type: 'string' } })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
  open(@Param('unsubscribe_token') token: string): string {
    this.read(token);
    return unsubscribePage;
  }

  @Post()
  @ApiOperation({
    summary: 'Stop all messages',
    description: 'Also what mail programs send for a one-click unsubscribe (RFC 8058).',
  })
  @Access('public')
  @Limited(limit)
  @HttpCode(HttpStatus.OK)
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'Stopped.', schema: { type: 'string' } })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  async stop(@Param('unsubscribe_token') token: string): Promise<string> {
    const { organizationId, leadId } = this.read(token);
    await runAsOrganization(organizationId, () => this.file.unsubscribe(leadId));
    return unsubscribedPage;
  }

  private read(token: string): { organizationId: string; leadId: string } {
    const found = this.links.read(token);
    if (!found || !isServedHere(found.organizationId)) throw new NotFound();
    return found;
  }
}
