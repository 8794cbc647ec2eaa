import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { services } from '../../kernel/secrets';
import { CheckAi } from './check-ai';
import { IntegrationCheck, IntegrationView, SetIntegration } from './integration.dto';
import { IntegrationsService } from './integrations.service';

const service = { name: 'service', enum: [...services] };

@ApiTags('Integrations')
@Controller('api/integrations')
export class IntegrationsController {
  constructor(
    private readonly integrations: IntegrationsService,
    private readonly ai: CheckAi,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List outside services',
    description: "Outside services, and whether the organization's or the server's keys are used for them.",
  })
  @Access('integrations:read')
  @Returns(IntegrationView, { list: true })
  list(): Promise<IntegrationView[]> {
    return this.integrations.list();
  }

  @Put(':service')
  @ApiOperation({
    summary: 'Set the keys of a service',
    description: 'Stores keys. They are encrypted and cannot be read back.',
  })
  @Access('integrations:write')
  @ApiParam(service)
  @Returns(IntegrationView)
  set(@Param('service') name: string, @Body() { values }: SetIntegration): Promise<IntegrationView> {
    return this.integrations.set(name, values);
  }

  @Post('openai/check')
  @ApiOperation({
    summary: 'Try the key of the AI service',
    description: 'Asks the service for the list of its models, which costs nothing.',
  })
  @Access('integrations:write')
  @Returns(IntegrationCheck)
  check(): Promise<IntegrationCheck> {
    return this.ai.check();
  }

  @Delete(':service')
  @ApiOperation({
    summary: 'Remove the keys of a service',
    description: "Forgets the organization's keys; the server's, if there are any, are used again.",
  })
  @Access('integrations:write')
  @ApiParam(service)
  @Returns(undefined)
  remove(@Param('service') name: string): Promise<void> {
    return this.integrations.remove(name);
  }
}
