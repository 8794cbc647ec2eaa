import { Body, Controller, Get, Header, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Unrecorded } from '../../kernel/access/unrecorded';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { CheckedWording, CheckWording, FairHousingDecision, FairHousingLogQuery } from './fair-housing.dto';
import { FairHousingService } from './fair-housing.service';

@ApiTags('Fair housing')
@Controller('api/fair-housing')
export class FairHousingController {
  constructor(private readonly fairHousing: FairHousingService) {}

  @Post('check')
  @ApiOperation({
    summary: 'Check a text before visitors see it',
    description: 'Wording that fair-housing rules forbid or advise against, with what to write instead.',
  })
  @Access('chatbots:read')
  @Unrecorded('asking')
  @Returns(CheckedWording)
  check(@Body() { text }: CheckWording): CheckedWording {
    return this.fairHousing.check(text);
  }

  @Get('log')
  @ApiOperation({
    summary: 'Decisions of the fair-housing guard',
    description: 'Every question or answer that a rule decided on, newest first.',
  })
  @Access('audit:read')
  @Returns(FairHousingDecision, { list: true })
  log(@Query() query: FairHousingLogQuery): Promise<Page<FairHousingDecision>> {
    return this.fairHousing.page(query);
  }

  @Get('log/export.csv')
  @ApiOperation({ summary: 'The same log as CSV', description: 'All of it, with the same filters.' })
  @Access('audit:read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The table.', schema: { type: 'string' } })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'no-store')
  export(@Query() { reason, outcome }: FairHousingLogQuery): StreamableFile {
    return new StreamableFile(this.fairHousing.csv({ reason, outcome }), {
      disposition: 'attachment; filename="fair-housing-log.csv"',
    });
  }
}
