export { IntegrationChanged } from './integration.events';
export { IntegrationsModule } from './integrations.module';
