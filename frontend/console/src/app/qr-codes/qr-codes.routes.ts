import { Routes } from '@angular/router';

export const qrCodesRoutes: Routes = [
  {
    path: '',
    title: 'Signs and codes',
    loadComponent: () => import('./qr-codes-page/qr-codes-page').then((m) => m.QrCodesPage),
  },
  {
    path: ':signId',
    title: 'Sign',
    loadComponent: () => import('./sign-page/sign-page').then((m) => m.SignPage),
  },
];
