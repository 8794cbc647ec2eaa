import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { OrganizationView, UpdateOrganization } from './organization.dto';
import { OrganizationsService } from './organizations.service';

@ApiTags('Organization')
@Controller('api/organizations/me')
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Get()
  @ApiOperation({ summary: "Read the brokerage's profile", description: "The brokerage's profile." })
  @Access('organization:read')
  @Returns(OrganizationView)
  mine(): Promise<OrganizationView> {
    return this.organizations.mine();
  }

  @Patch()
  @ApiOperation({ summary: "Change the brokerage's profile" })
  @Access('organization:write')
  @Returns(OrganizationView)
  change(@Body() body: UpdateOrganization): Promise<OrganizationView> {
    return this.organizations.change(body);
  }
}
