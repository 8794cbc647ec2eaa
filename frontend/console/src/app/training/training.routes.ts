import { Routes } from '@angular/router';

export const trainingRoutes: Routes = [
  {
    path: '',
    title: 'Training',
    loadComponent: () => import('./training-page/training-page').then((m) => m.TrainingPage),
  },
  {
    path: ':sourceId',
    title: 'Source',
    loadComponent: () => import('./source-page/source-page').then((m) => m.SourcePage),
  },
];
