import { Routes } from '@angular/router';

export const analyticsRoutes: Routes = [
  {
    path: '',
    title: 'Analytics',
    loadComponent: () => import('./analytics-page/analytics-page').then((m) => m.AnalyticsPage),
  },
];
