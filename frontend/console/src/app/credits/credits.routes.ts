import { Routes } from '@angular/router';

export const creditsRoutes: Routes = [
  {
    path: '',
    title: 'Credits',
    loadComponent: () => import('./credits-page/credits-page').then((m) => m.CreditsPage),
  },
];
