export { blotOut } from './blot-out';
export { LeadCaptured, LeadChanged, LeadErased } from './lead.events';
export { LeadsModule } from './leads.module';
export { TourChanged, TourRequested } from './tours/tour.events';
export { Tours } from './tours/tours.service';
export { LeadsService } from './leads.service';
export { UnsubscribeLinks } from './unsubscribe-links';
