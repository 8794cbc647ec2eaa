import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { OrganizationView, UpdateOrganization } from './organization.dto';
import { OrganizationsService } from './organizations.service';

@ApiTags('Organization')
@Controller('api/organizations/me')
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationsService) {}

  /** The brokerage's profile. */
  @Get()
  @Access('organization:read')
  @Returns(OrganizationView)
  mine(): Promise<OrganizationView> {
    return this.organizations.mine();
  }

  @Patch()
  @Access('organization:write')
  @Returns(OrganizationView)
  change(@Body() body: UpdateOrganization): Promise<OrganizationView> {
    return this.organizations.change(body);
  }
}
