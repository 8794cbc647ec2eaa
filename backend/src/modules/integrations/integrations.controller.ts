import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { services } from '../../kernel/secrets';
import { IntegrationView, SetIntegration } from './integration.dto';
import { IntegrationsService } from './integrations.service';

const service = { name: 'service', enum: [...services] };

@ApiTags('Integrations')
@Controller('api/integrations')
export class IntegrationsController {
  constructor(private readonly integrations: IntegrationsService) {}

  /** Outside services, and whether the organization's or the server's keys are used for them. */
  @Get()
  @Access('integrations:read')
  @Returns(IntegrationView, { list: true })
  list(): Promise<IntegrationView[]> {
    return this.integrations.list();
  }

  /** Stores keys. They are encrypted and cannot be read back. */
  @Put(':service')
  @Access('integrations:write')
  @ApiParam(service)
  @Returns(IntegrationView)
  set(@Param('service') name: string, @Body() { values }: SetIntegration): Promise<IntegrationView> {
    return this.integrations.set(name, values);
  }

  /** Forgets the organization's keys; the server's, if there are any, are used again. */
  @Delete(':service')
  @Access('integrations:write')
  @ApiParam(service)
  @Returns(undefined)
  remove(@Param('service') name: string): Promise<void> {
    return this.integrations.remove(name);
  }
}
