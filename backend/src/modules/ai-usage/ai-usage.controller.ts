import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { AiUsageQuery, AiUsageView } from './ai-usage.dto';
import { AiUsage } from './ai-usage.service';

@ApiTags('Analytics')
@Controller('api/analytics/ai-usage')
export class AiUsageController {
  constructor(private readonly usage: AiUsage) {}

  @Get()
  @ApiOperation({
    summary: 'What the model services were used for',
    description: 'Calls, tokens and cost by day (UTC), chatbot, task and model; newest day first.',
  })
  @Access('analytics:read')
  @Returns(AiUsageView, { list: true })
  byDay(@Query() query: AiUsageQuery): Promise<AiUsageView[]> {
    return this.usage.byDay(query);
  }
}
