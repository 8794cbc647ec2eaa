import { Body, Controller, Get, Header, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { EraseLead } from './erase-lead';
import { ExportLeads } from './export-leads';
import { ExportPerson } from './export-person';
import { LeadsQuery, LeadView, UpdateLead } from './lead.dto';
import { LeadFile } from './lead-file';
import { LeadDetail, LeadErasure, LeadExport, RecordOptOut } from './lead-records.dto';
import { LeadsService } from './leads.service';

@ApiTags('Leads')
@Controller('api/leads')
export class LeadsController {
  constructor(
    private readonly leads: LeadsService,
    private readonly file: LeadFile,
    private readonly eraser: EraseLead,
    private readonly exports: ExportLeads,
    private readonly person: ExportPerson,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List leads' })
  @Access('leads:read')
  @Returns(LeadView, { list: true })
  list(@Query() query: LeadsQuery): Promise<Page<LeadView>> {
    return this.leads.page(query);
  }

  @Get('export.csv')
  @ApiOperation({
    summary: 'Leads as CSV',
    description: 'All of them, with the same filters; pages do not count.',
  })
  @Access('leads:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The table.', schema: { type: 'string' } })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'no-store')
  export(@Query() query: LeadsQuery): StreamableFile {
    return new StreamableFile(this.exports.csv(query), {
      disposition: 'attachment; filename="leads.csv"',
    });
  }

  @Get(':lead_id')
  @ApiOperation({ summary: 'Read a lead' })
  @Access('leads:read')
  @Returns(LeadDetail)
  get(@Param('lead_id') leadId: string): Promise<LeadDetail> {
    return this.file.get(leadId);
  }

  @Patch(':lead_id')
  @ApiOperation({ summary: 'Change a lead' })
  @Access('leads:write')
  @Returns(LeadDetail)
  change(@Param('lead_id') leadId: string, @Body() body: UpdateLead): Promise<LeadDetail> {
    return this.file.change(leadId, body);
  }

  @Post(':lead_id/opt-outs')
  @ApiOperation({
    summary: 'Write down that somebody said stop',
    description:
      'However they said it. Consent for the channel ends at once; a box ticked later counts again.',
  })
  @Access('leads:write')
  @Returns(LeadDetail)
  optOut(@Param('lead_id') leadId: string, @Body() body: RecordOptOut): Promise<LeadDetail> {
    return this.file.optOut(leadId, body);
  }

  @Get(':lead_id/export')
  @ApiOperation({
    summary: 'Everything about one person',
    description: 'For whoever asks for their data: contact, enquiries, receipts of consent, conversations.',
  })
  @Access('leads:read')
  @Header('cache-control', 'no-store')
  @Returns(LeadExport)
  exportOne(@Param('lead_id') leadId: string): Promise<LeadExport> {
    return this.person.export(leadId);
  }

  @Post(':lead_id/erasure')
  @ApiOperation({
    summary: 'Erase a person',
    description:
      'Cannot be undone. Contact data, enquiries and notes go, names and addresses are taken out of the conversations; receipts of consent stay without the person.',
  })
  @Access('leads:write')
  @Returns(LeadErasure)
  erase(@Param('lead_id') leadId: string): Promise<LeadErasure> {
    return this.eraser.erase(leadId);
  }
}
