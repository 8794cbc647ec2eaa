import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { AuditQuery, AuditVerdict, AuditView } from './audit.dto';
import { AuditService } from './audit.service';

@ApiTags('Audit')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @ApiOperation({ summary: 'Every change, newest first' })
  @Access('audit:read')
  @Returns(AuditView, { list: true })
  list(@Query() query: AuditQuery): Promise<Page<AuditView>> {
    return this.audit.page(query);
  }

  @Get('verification')
  @ApiOperation({
    summary: 'Check that no entry was edited',
    description: 'Whether no entry was edited or taken out since it was written.',
  })
  @Access('audit:read')
  @Returns(AuditVerdict)
  verify(): Promise<AuditVerdict> {
    return this.audit.verify();
  }
}
