export { IntegrationsModule } from './integrations.module';
export type { IntegrationView } from './integration.dto';
