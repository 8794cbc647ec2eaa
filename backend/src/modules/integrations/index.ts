export { IntegrationChanged } from './integration.events';
export { IntegrationsModule } from './integrations.module';
export type { IntegrationView } from './integration.dto';
