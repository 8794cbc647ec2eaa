import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations';
import { PropertiesModule } from '../properties';
import { LeadRouting } from './lead-routing';

@Module({
  imports: [OrganizationsModule, PropertiesModule],
  providers: [LeadRouting],
  exports: [LeadRouting],
})
export class LeadRoutingModule {}
