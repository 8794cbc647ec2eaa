import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { type Page, PageQuery } from '../../../kernel/http/page';
import { Returns } from '../../../kernel/http/returns';
import { Citings } from '../../conversations';
import { Sources } from '../../knowledge';
import { CitingView, viewCiting } from '../citing.dto';
import { PageChangeView, SourcePageView, viewPage, viewPageChange } from './pages.dto';
import { PageChangesRepository, SourcePagesRepository } from './pages.repository';

@ApiTags('Training')
@Controller('api/training/sources/:source_id')
export class SourcePagesController {
  constructor(
    private readonly sources: Sources,
    private readonly known: SourcePagesRepository,
    private readonly history: PageChangesRepository,
    private readonly citings: Citings,
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

  @Get('citations')
  @ApiOperation({
    summary: 'List where a source was cited',
    description: 'The answers to visitors that cite it, newest first.',
  })
  @Access('conversations:read')
  @Returns(CitingView, { list: true })
  async citations(
    @Param('source_id') sourceId: string,
    @Query() query: PageQuery,
  ): Promise<Page<CitingView>> {
    await this.sources.get(sourceId);
    return (await this.citings.of(sourceId, query)).map(viewCiting);
  }
}
