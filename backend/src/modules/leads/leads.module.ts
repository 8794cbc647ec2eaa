import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatbotsModule } from '../chatbots';
import { ConversationsModule } from '../conversations';
import { LeadRoutingModule } from '../lead-routing';
import { OrganizationsModule } from '../organizations';
import { PropertiesModule } from '../properties';
import { AssignLead } from './assign-lead';
import { CaptureLead } from './capture-lead';
import { ContactByForm } from './contact-by-form';
import { ContactPageController } from './contact-page.controller';
import { ExportLeads } from './export-leads';
import { LeadConsentEntity } from './lead-consent.entity';
import { LeadEntity } from './lead.entity';
import { LeadsController } from './leads.controller';
import { LeadConsentsRepository, LeadsRepository } from './leads.repository';
import { LeadsService } from './leads.service';
import { PublicLeadsController } from './public-leads.controller';
import { LeadLetters } from './tell-about-lead';

@Module({
  imports: [
    TypeOrmModule.forFeature([LeadEntity, LeadConsentEntity]),
    ConversationsModule,
    ChatbotsModule,
    PropertiesModule,
    OrganizationsModule,
    LeadRoutingModule,
  ],
  controllers: [LeadsController, PublicLeadsController, ContactPageController],
  providers: [
    LeadsRepository,
    LeadConsentsRepository,
    LeadsService,
    CaptureLead,
    AssignLead,
    ContactByForm,
    ExportLeads,
    LeadLetters,
  ],
  exports: [LeadsService],
})
export class LeadsModule {}
