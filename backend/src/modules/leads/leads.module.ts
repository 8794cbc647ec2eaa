import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandingModule } from '../branding';
import { ChatbotsModule } from '../chatbots';
import { ConversationsModule } from '../conversations';
import { LeadRoutingModule } from '../lead-routing';
import { FairHousingModule } from '../fair-housing';
import { OrganizationsModule } from '../organizations';
import { PropertiesModule } from '../properties';
import { AssignLead } from './assign-lead';
import { CaptureLead } from './capture-lead';
import { Consents } from './consents';
import { ContactKey } from './contact-key';
import { ContactByForm } from './contact-by-form';
import { ContactPageController } from './contact-page.controller';
import { EraseLead } from './erase-lead';
import { ExportLeads } from './export-leads';
import { ExportPerson } from './export-person';
import { ForgetInFairHousingLog } from './forget-fair-housing';
import { LeadAddressEntity } from './lead-address.entity';
import { LeadConsentEntity } from './lead-consent.entity';
import { LeadEnquiryEntity } from './lead-enquiry.entity';
import { LeadFile } from './lead-file';
import { LeadOptOutEntity } from './lead-opt-out.entity';
import { LeadViews } from './lead-views';
import { LeadEntity } from './lead.entity';
import { LeadsController } from './leads.controller';
import {
  LeadAddressesRepository,
  LeadConsentsRepository,
  LeadEnquiriesRepository,
  LeadOptOutsRepository,
} from './lead-records.repository';
import { LeadsRepository } from './leads.repository';
import { LeadsService } from './leads.service';
import { PersonRecords } from './person-records';
import { PublicLeadsController } from './public-leads.controller';
import { RecognisePerson } from './recognise-person';
import { SignedTokens } from './signed-tokens';
import { ChangeTour } from './tours/change-tour';
import { ForgetInTours } from './tours/forget-in-tours';
import { LetterFacts } from './tours/letter-facts';
import { RequestTours } from './tours/request-tour';
import { TourEntity } from './tours/tour.entity';
import { TourLetters } from './tours/tour-letters';
import { TourCalendar } from './tours/tour-calendar';
import { TourScenes } from './tours/tour-scene';
import { TourViews } from './tours/tour-views';
import { ToursController } from './tours/tours.controller';
import { ToursRepository } from './tours/tours.repository';
import { Tours } from './tours/tours.service';
import { TourLinks } from './tours/visitor/tour-links';
import { TourPageController } from './tours/visitor/tour-page.controller';
import { TourPages } from './tours/visitor/tour-pages';
import { VisitorTours } from './tours/visitor/visitor-tours';
import { UnsubscribeController } from './unsubscribe.controller';
import { UnsubscribeLinks } from './unsubscribe-links';
import { LeadLetters } from './tell-about-lead';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      LeadEntity,
      LeadConsentEntity,
      LeadAddressEntity,
      LeadEnquiryEntity,
      LeadOptOutEntity,
      TourEntity,
    ]),
    BrandingModule,
    ConversationsModule,
    ChatbotsModule,
    PropertiesModule,
    OrganizationsModule,
    LeadRoutingModule,
    FairHousingModule,
  ],
  controllers: [
    LeadsController,
    PublicLeadsController,
    ContactPageController,
    UnsubscribeController,
    ToursController,
    TourPageController,
  ],
  providers: [
    LeadsRepository,
    LeadConsentsRepository,
    LeadAddressesRepository,
    LeadEnquiriesRepository,
    LeadOptOutsRepository,
    ContactKey,
    Consents,
    ToursRepository,
    TourViews,
    ChangeTour,
    Tours,
    RequestTours,
    TourScenes,
    TourCalendar,
    TourLinks,
    VisitorTours,
    TourPages,
    LetterFacts,
    TourLetters,
    RecognisePerson,
    SignedTokens,
    UnsubscribeLinks,
    LeadViews,
    LeadFile,
    ExportPerson,
    PersonRecords,
    EraseLead,
    ForgetInFairHousingLog,
    ForgetInTours,
    LeadsService,
    CaptureLead,
    AssignLead,
    ContactByForm,
    ExportLeads,
    LeadLetters,
  ],
  exports: [LeadsService, Tours, UnsubscribeLinks],
})
export class LeadsModule {}
