import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandingModule } from '../branding';
import { ConversationsModule } from '../conversations';
import { OrganizationsModule } from '../organizations';
import { PropertiesModule } from '../properties';
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
    OrganizationsModule,
    PropertiesModule,
  ],
  controllers: [OfficeHoursController, PublicHandOverController],
  providers: [OfficeHoursRepository, OfficeHours, ResponsibleAgent, AskForPerson],
})
export class HandOversModule {}
