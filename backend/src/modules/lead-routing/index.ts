export { LeadRouting } from './lead-routing';
export { LeadRoutingModule } from './lead-routing.module';
