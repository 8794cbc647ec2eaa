import { Body, Controller, Get, Header, Param, Patch, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { ExportLeads } from './export-leads';
import { LeadsQuery, LeadView, UpdateLead } from './lead.dto';
import { LeadsService } from './leads.service';

@ApiTags('Leads')
@Controller('api/leads')
export class LeadsController {
  constructor(
    private readonly leads: LeadsService,
    private readonly exports: ExportLeads,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List leads' })
  @Access('leads:read')
  @Returns(LeadView, { list: true })
  list(@Query() query: LeadsQuery): Promise<Page<LeadView>> {
    return this.leads.page(query);
  }

  @Get('export.csv')
  @ApiOperation({ summary: 'Leads as CSV', description: 'All of them, with the same filters.' })
  @Access('leads:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The table.', schema: { type: 'string' } })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'no-store')
  export(@Query() { status, bot_id }: LeadsQuery): StreamableFile {
    return new StreamableFile(this.exports.csv({ status, bot_id }), {
      disposition: 'attachment; filename="leads.csv"',
    });
  }

  @Get(':lead_id')
  @ApiOperation({ summary: 'Read a lead' })
  @Access('leads:read')
  @Returns(LeadView)
  get(@Param('lead_id') leadId: string): Promise<LeadView> {
    return this.leads.get(leadId);
  }

  @Patch(':lead_id')
  @ApiOperation({ summary: 'Change a lead' })
  @Access('leads:write')
  @Returns(LeadView)
  change(@Param('lead_id') leadId: string, @Body() body: UpdateLead): Promise<LeadView> {
    return this.leads.change(leadId, body);
  }
}
