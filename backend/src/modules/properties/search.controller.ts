import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { PropertyView } from './property.dto';
import { SaveSearchResult } from './save-search-result';
import { SaveMatch, SearchAnswer, SearchProperties } from './search.dto';
import { SearchHomes } from './search-homes';

@ApiTags('Properties')
@Controller('api/properties')
export class SearchController {
  constructor(
    private readonly searches: SearchHomes,
    private readonly matches: SaveSearchResult,
  ) {}

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
}
