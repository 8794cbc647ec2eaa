import { Routes } from '@angular/router';
import { may } from '../session/session.guard';
import { leaveSaved } from '../ui/leave-saved';

export const settingsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./settings-page/settings-page').then((m) => m.SettingsPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'organization' },
      {
        path: 'organization',
        title: 'Organization',
        canDeactivate: [leaveSaved],
        loadComponent: () => import('./organization-page/organization-page').then((m) => m.OrganizationPage),
      },
      {
        path: 'branding',
        title: 'Branding',
        canActivate: [may('branding:read')],
        canDeactivate: [leaveSaved],
        loadComponent: () => import('./branding-page/branding-page').then((m) => m.BrandingPage),
      },
      {
        path: 'domain',
        title: 'Domain',
        canActivate: [may('branding:write')],
        loadComponent: () => import('./domain-page/domain-page').then((m) => m.DomainPage),
      },
      {
        path: 'team',
        title: 'Team',
        canActivate: [may('members:read')],
        loadComponent: () => import('./team-page/team-page').then((m) => m.TeamPage),
      },
      {
        path: 'hours',
        title: 'Office hours',
        loadComponent: () => import('./hours-page/hours-page').then((m) => m.HoursPage),
      },
      {
        path: 'integrations',
        title: 'Integrations',
        canActivate: [may('integrations:read')],
        loadComponent: () => import('./integrations-page/integrations-page').then((m) => m.IntegrationsPage),
      },
      {
        path: 'webhooks',
        title: 'Webhooks',
        canActivate: [may('integrations:read')],
        loadComponent: () => import('./webhooks-page/webhooks-page').then((m) => m.WebhooksPage),
      },
      {
        path: 'api-keys',
        title: 'API keys',
        canActivate: [may('api-keys:read')],
        loadComponent: () => import('./api-keys-page/api-keys-page').then((m) => m.ApiKeysPage),
      },
      {
        path: 'profile',
        title: 'Your profile',
        canDeactivate: [leaveSaved],
        loadComponent: () => import('./profile-page/profile-page').then((m) => m.ProfilePage),
      },
      {
        path: 'security',
        title: 'Security',
        loadComponent: () => import('./security-page/security-page').then((m) => m.SecurityPage),
      },
      {
        path: 'fair-housing',
        title: 'Fair housing',
        canActivate: [may('audit:read')],
        loadComponent: () => import('./fair-housing-page/fair-housing-page').then((m) => m.FairHousingPage),
      },
      {
        path: 'audit',
        title: 'Audit log',
        canActivate: [may('audit:read')],
        loadComponent: () => import('./audit-page/audit-page').then((m) => m.AuditPage),
      },
      {
        path: 'outbox',
        title: 'Outbox',
        canActivate: [may('organization:write')],
        loadComponent: () => import('./outbox-page/outbox-page').then((m) => m.OutboxPage),
      },
    ],
  },
];
