import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { MarketAnalyses } from './market-analysis';
import { MarketAnalysis } from './market-analysis.dto';
import { CreateProperty, ListProperties, PropertyView, UpdateProperty } from './property.dto';
import { PropertyRecords } from './property-records';
import { PropertyViews } from './property-views';
import { PropertiesService } from './properties.service';

@ApiTags('Properties')
@Controller('api/properties')
export class PropertiesController {
  constructor(
    private readonly properties: PropertiesService,
    private readonly records: PropertyRecords,
    private readonly views: PropertyViews,
    private readonly analyses: MarketAnalyses,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List properties' })
  @Access('properties:read')
  @Returns(PropertyView, { list: true })
  list(@Query() query: ListProperties): Promise<Page<PropertyView>> {
    return this.views.page(query);
  }

  @Post()
  @ApiOperation({ summary: 'Add a property' })
  @Access('properties:write')
  @Returns(PropertyView, { status: 201 })
  create(@Body() body: CreateProperty): Promise<PropertyView> {
    return this.properties.create(body);
  }

  @Get(':property_id')
  @ApiOperation({ summary: 'Read a property' })
  @Access('properties:read')
  @Returns(PropertyView)
  get(@Param('property_id') propertyId: string): Promise<PropertyView> {
    return this.views.one(propertyId);
  }

  @Patch(':property_id')
  @ApiOperation({ summary: 'Change a property' })
  @Access('properties:write')
  @Returns(PropertyView)
  change(@Param('property_id') propertyId: string, @Body() body: UpdateProperty): Promise<PropertyView> {
    return this.properties.change(propertyId, body);
  }

  @Delete(':property_id')
  @ApiOperation({
    summary: 'Delete a property',
    description:
      'What was taught for this listing alone is deleted with it. Conversations, leads and printed codes stay.',
  })
  @Access('properties:write')
  @Returns(undefined)
  remove(@Param('property_id') propertyId: string): Promise<void> {
    return this.records.remove(propertyId);
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
