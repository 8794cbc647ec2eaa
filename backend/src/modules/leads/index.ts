export type { LeadView } from './lead.dto';
export { LeadCaptured } from './lead.events';
export { LeadsModule } from './leads.module';
export { LeadsService } from './leads.service';
