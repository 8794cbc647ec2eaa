import { Routes } from '@angular/router';

export const qrCodesRoutes: Routes = [
  {
    path: '',
    title: 'QR codes',
    loadComponent: () => import('./qr-codes-page/qr-codes-page').then((m) => m.QrCodesPage),
  },
];
