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
        loadComponent: () => import('./organization/organization-page').then((m) => m.OrganizationPage),
      },
      {
        path: 'team',
        title: 'Team',
        canActivate: [may('members:read')],
        loadComponent: () => import('./team/team-page').then((m) => m.TeamPage),
      },
      {
        path: 'security',
        title: 'Security',
        loadComponent: () => import('./security/security-page').then((m) => m.SecurityPage),
      },
    ],
  },
];
