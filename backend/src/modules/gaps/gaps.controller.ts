import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { AnswerGap, GapDetail, GapsQuery, GapView, UpdateGap } from './gap.dto';
import { GapsService } from './gaps.service';

@ApiTags('Gaps')
@Controller('api/gaps')
export class GapsController {
  constructor(private readonly gaps: GapsService) {}

  @Get()
  @ApiOperation({
    summary: 'Questions that nothing answered',
    description: 'Grouped by what they mean, with how often each was asked.',
  })
  @Access('knowledge:read')
  @Returns(GapView, { list: true })
  list(@Query() query: GapsQuery): Promise<Page<GapView>> {
    return this.gaps.page(query);
  }

  @Get(':gap_id')
  @ApiOperation({ summary: 'Read a gap', description: 'With each time it was asked.' })
  @Access('knowledge:read')
  @Returns(GapDetail)
  get(@Param('gap_id') gapId: string): Promise<GapDetail> {
    return this.gaps.view(gapId);
  }

  @Post(':gap_id/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Answer a gap',
    description:
      'The answer becomes approved knowledge of the listing, the chatbot or the organization at once.',
  })
  @Access('knowledge:write')
  @Returns(GapDetail)
  answer(@Param('gap_id') gapId: string, @Body() body: AnswerGap): Promise<GapDetail> {
    return this.gaps.answer(gapId, body);
  }

  @Patch(':gap_id')
  @ApiOperation({ summary: 'Dismiss or reopen a gap' })
  @Access('knowledge:write')
  @Returns(GapDetail)
  change(@Param('gap_id') gapId: string, @Body() { state }: UpdateGap): Promise<GapDetail> {
    return this.gaps.setState(gapId, state);
  }
}
