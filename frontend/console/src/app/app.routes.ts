import { Routes } from '@angular/router';
import { signedIn, signedOut } from './session/session.guard';

export const routes: Routes = [
  {
    path: 'login',
    title: 'Sign in',
    canActivate: [signedOut],
    loadComponent: () => import('./auth/login-page/login-page').then((m) => m.LoginPage),
  },
  {
    path: 'sign-up',
    title: 'Create an account',
    canActivate: [signedOut],
    loadComponent: () => import('./auth/sign-up-page/sign-up-page').then((m) => m.SignUpPage),
  },
  {
    path: 'forgot-password',
    title: 'Forgotten password',
    loadComponent: () =>
      import('./auth/forgot-password-page/forgot-password-page').then((m) => m.ForgotPasswordPage),
  },
  {
    path: 'reset-password',
    title: 'New password',
    loadComponent: () =>
      import('./auth/reset-password-page/reset-password-page').then((m) => m.ResetPasswordPage),
  },
  {
    path: 'invitations/:token',
    title: 'Join',
    loadComponent: () =>
      import('./auth/accept-invitation-page/accept-invitation-page').then((m) => m.AcceptInvitationPage),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'dashboard' },
      {
        path: 'dashboard',
        title: 'Dashboard',
        loadComponent: () => import('./dashboard/dashboard-page/dashboard-page').then((m) => m.DashboardPage),
      },
      {
        path: 'chatbots',
        loadChildren: () => import('./chatbots/chatbots.routes').then((m) => m.chatbotsRoutes),
      },
      {
        path: 'training',
        loadChildren: () => import('./training/training.routes').then((m) => m.trainingRoutes),
      },
      {
        path: 'properties',
        loadChildren: () => import('./properties/properties.routes').then((m) => m.propertiesRoutes),
      },
      {
        path: 'qr-codes',
        loadChildren: () => import('./qr-codes/qr-codes.routes').then((m) => m.qrCodesRoutes),
      },
      {
        path: 'conversations',
        loadChildren: () => import('./conversations/conversations.routes').then((m) => m.conversationsRoutes),
      },
      {
        path: 'questions',
        loadChildren: () => import('./questions/questions.routes').then((m) => m.questionsRoutes),
      },
      { path: 'leads', loadChildren: () => import('./leads/leads.routes').then((m) => m.leadsRoutes) },
      {
        path: 'analytics',
        loadChildren: () => import('./analytics/analytics.routes').then((m) => m.analyticsRoutes),
      },
      {
        path: 'credits',
        loadChildren: () => import('./credits/credits.routes').then((m) => m.creditsRoutes),
      },
      {
        path: 'settings',
        loadChildren: () => import('./settings/settings.routes').then((m) => m.settingsRoutes),
      },
      {
        path: '**',
        title: 'Not found',
        loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
