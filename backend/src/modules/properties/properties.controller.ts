import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { MarketAnalyses } from './market-analysis';
import { MarketAnalysis } from './market-analysis.dto';
import { CreateProperty, ListProperties, PropertyView, UpdateProperty } from './property.dto';
import { PropertiesService } from './properties.service';
import { SaveSearchResult } from './save-search-result';
import { SaveMatch, SearchAnswer, SearchProperties } from './search.dto';
import { SearchHomes } from './search-homes';

@ApiTags('Properties')
@Controller('api/properties')
export class PropertiesController {
  constructor(
    private readonly properties: PropertiesService,
    private readonly searches: SearchHomes,
    private readonly matches: SaveSearchResult,
    private readonly analyses: MarketAnalyses,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List properties' })
  @Access('properties:read')
  @Returns(PropertyView, { list: true })
  list(@Query() query: ListProperties): Promise<Page<PropertyView>> {
    return this.properties.page(query);
  }

  @Post()
  @ApiOperation({ summary: 'Add a property' })
  @Access('properties:write')
  @Returns(PropertyView, { status: 201 })
  create(@Body() body: CreateProperty): Promise<PropertyView> {
    return this.properties.create(body);
  }

  @Post('search')
  @ApiOperation({
    summary: 'Search the listing sources',
    description:
      'Asks the MLS, Zillow, rentals, walk score and schools; a source that is down never fails the search.',
  })
  @Access('properties:read')
  @Limited({ name: 'property-search', points: 120, per: 60, by: 'organization' })
  @Returns(SearchAnswer)
  search(@Body() body: SearchProperties): Promise<SearchAnswer> {
    return this.searches.search(body);
  }

  @Post('save-search-result')
  @ApiOperation({
    summary: 'Keep a search result as a property',
    description: 'Takes a match of a search of the last hour over as a listing.',
  })
  @Access('properties:write')
  @Returns(PropertyView, { status: 201 })
  save(@Body() body: SaveMatch): Promise<PropertyView> {
    return this.matches.save(body.match_id);
  }

  @Get(':property_id')
  @ApiOperation({ summary: 'Read a property' })
  @Access('properties:read')
  @Returns(PropertyView)
  get(@Param('property_id') propertyId: string): Promise<PropertyView> {
    return this.properties.view(propertyId);
  }

  @Patch(':property_id')
  @ApiOperation({ summary: 'Change a property' })
  @Access('properties:write')
  @Returns(PropertyView)
  change(@Param('property_id') propertyId: string, @Body() body: UpdateProperty): Promise<PropertyView> {
    return this.properties.change(propertyId, body);
  }

  @Delete(':property_id')
  @ApiOperation({ summary: 'Delete a property' })
  @Access('properties:write')
  @Returns(undefined)
  remove(@Param('property_id') propertyId: string): Promise<void> {
    return this.properties.remove(propertyId);
  }

  @Get(':property_id/market-analysis')
  @ApiOperation({
    summary: 'Compare a property with its market',
    description: "The listing's price among similar homes; kept for five minutes.",
  })
  @Access('properties:read')
  @Returns(MarketAnalysis)
  analyse(@Param('property_id') propertyId: string): Promise<MarketAnalysis> {
    return this.analyses.of(propertyId);
  }
}
