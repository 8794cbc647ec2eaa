export { LeadRouting, type RoutedAgent } from './lead-routing';
export { LeadRoutingModule } from './lead-routing.module';
