import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandingModule } from '../branding';
import { ConversationsModule } from '../conversations';
import { LeadRoutingModule } from '../lead-routing';
import { OrganizationsModule } from '../organizations';
import { AskForPerson } from './ask-for-person';
import { OfficeHoursController } from './office-hours.controller';
import { OfficeHoursEntity } from './office-hours.entity';
import { OfficeHoursRepository } from './office-hours.repository';
import { OfficeHours } from './office-hours.service';
import { PublicHandOverController } from './public-hand-over.controller';
import { ResponsibleAgent } from './responsible-agent';

@Module({
  imports: [
    TypeOrmModule.forFeature([OfficeHoursEntity]),
    BrandingModule,
    ConversationsModule,
    LeadRoutingModule,
    OrganizationsModule,
  ],
  controllers: [OfficeHoursController, PublicHandOverController],
  providers: [OfficeHoursRepository, OfficeHours, ResponsibleAgent, AskForPerson],
})
export class HandOversModule {}
