import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { type Page, PageQuery } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { WebhookDeliveries } from './webhook-deliveries.service';
import { WebhookEndpoints } from './webhook-endpoints.service';
import {
  CreateWebhookEndpoint,
  UpdateWebhookEndpoint,
  WebhookDeliveryView,
  WebhookEndpointView,
  WebhookEndpointWithSecret,
} from './webhook.dto';
import { webhooksInWords } from './webhook-events';

@ApiTags('Webhooks')
@Controller('api/webhook-endpoints')
export class WebhooksController {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly deliveries: WebhookDeliveries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List webhook endpoints' })
  @Access('integrations:read')
  @Returns(WebhookEndpointView, { list: true })
  list(): Promise<WebhookEndpointView[]> {
    return this.endpoints.list();
  }

  @Post()
  @ApiOperation({ summary: 'Add a webhook endpoint', description: webhooksInWords })
  @Access('integrations:write')
  @Returns(WebhookEndpointWithSecret, { status: 201 })
  create(@Body() body: CreateWebhookEndpoint): Promise<WebhookEndpointWithSecret> {
    return this.endpoints.create(body);
  }

  @Get(':endpoint_id')
  @ApiOperation({ summary: 'Read a webhook endpoint' })
  @Access('integrations:read')
  @Returns(WebhookEndpointView)
  get(@Param('endpoint_id') endpointId: string): Promise<WebhookEndpointView> {
    return this.endpoints.get(endpointId);
  }

  @Patch(':endpoint_id')
  @ApiOperation({ summary: 'Change a webhook endpoint, or switch it on or off' })
  @Access('integrations:write')
  @Returns(WebhookEndpointView)
  change(
    @Param('endpoint_id') endpointId: string,
    @Body() body: UpdateWebhookEndpoint,
  ): Promise<WebhookEndpointView> {
    return this.endpoints.change(endpointId, body);
  }

  @Delete(':endpoint_id')
  @ApiOperation({ summary: 'Remove a webhook endpoint with its delivery log' })
  @Access('integrations:write')
  @Returns(undefined)
  remove(@Param('endpoint_id') endpointId: string): Promise<void> {
    return this.endpoints.remove(endpointId);
  }

  @Post(':endpoint_id/rotate-secret')
  @ApiOperation({
    summary: 'Replace the signing secret',
    description: 'For 24 hours messages carry a signature of each: change the receiver meanwhile.',
  })
  @Access('integrations:write')
  @Returns(WebhookEndpointWithSecret)
  rotateSecret(@Param('endpoint_id') endpointId: string): Promise<WebhookEndpointWithSecret> {
    return this.endpoints.rotateSecret(endpointId);
  }

  @Post(':endpoint_id/ping')
  @ApiOperation({ summary: 'Send a test message now', description: 'Tried once; answers with how it went.' })
  @Access('integrations:write')
  @Returns(WebhookDeliveryView)
  ping(@Param('endpoint_id') endpointId: string): Promise<WebhookDeliveryView> {
    return this.deliveries.ping(endpointId);
  }

  @Get(':endpoint_id/deliveries')
  @ApiOperation({ summary: 'The delivery log of an endpoint' })
  @Access('integrations:read')
  @Returns(WebhookDeliveryView, { list: true })
  log(
    @Param('endpoint_id') endpointId: string,
    @Query() query: PageQuery,
  ): Promise<Page<WebhookDeliveryView>> {
    return this.deliveries.page(endpointId, query);
  }

  @Post(':endpoint_id/deliveries/:delivery_id/replay')
  @ApiOperation({ summary: 'Send a message again', description: 'Under the same webhook-id.' })
  @Access('integrations:write')
  @Returns(WebhookDeliveryView)
  replay(
    @Param('endpoint_id') endpointId: string,
    @Param('delivery_id') deliveryId: string,
  ): Promise<WebhookDeliveryView> {
    return this.deliveries.replay(endpointId, deliveryId);
  }
}
