import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { type Page, PageQuery } from '../../../kernel/http/page';
import { Returns } from '../../../kernel/http/returns';
import { Sources } from '../../knowledge';
import { PageChangeView, SourcePageView, viewPage, viewPageChange } from './pages.dto';
import { PageChangesRepository, SourcePagesRepository } from './pages.repository';

@ApiTags('Training')
@Controller('api/training/sources/:source_id')
export class SourcePagesController {
  constructor(
    private readonly sources: Sources,
    private readonly known: SourcePagesRepository,
    private readonly history: PageChangesRepository,
  ) {}

  @Get('pages')
  @ApiOperation({ summary: 'List the web pages a source was learned from' })
  @Access('knowledge:read')
  @Returns(SourcePageView, { list: true })
  async pages(@Param('source_id') sourceId: string): Promise<SourcePageView[]> {
    await this.sources.get(sourceId);
    return (await this.known.ofSource(sourceId)).map(viewPage);
  }

  @Get('changes')
  @ApiOperation({
    summary: 'List how the pages of a source changed',
    description: 'What was added, changed and removed each time the source was read again, newest first.',
  })
  @Access('knowledge:read')
  @Returns(PageChangeView, { list: true })
  async changes(
    @Param('source_id') sourceId: string,
    @Query() query: PageQuery,
  ): Promise<Page<PageChangeView>> {
    await this.sources.get(sourceId);
    return (await this.history.listed(sourceId, query)).map(viewPageChange);
  }
}
