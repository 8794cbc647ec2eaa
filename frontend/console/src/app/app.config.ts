import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  ApplicationConfig,
  ErrorHandler,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideAnimationsAsync } from '@angular/platform-browser/animations/async';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { apiErrorInterceptor } from './api/api-error.interceptor';
import { freshInterceptor } from './api/fresh.interceptor';
import { UnhandledErrors } from './api/unhandled-errors';
import { routes } from './app.routes';
import { Session } from './session/session';
import { sessionInterceptor } from './session/session.interceptor';
import { PageTitles } from './shell/page-titles';
import { Theme } from './shell/theme';
import { provideIcons } from './ui/icon-registry';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useExisting: UnhandledErrors },
    // XMLHttpRequest, because fetch cannot tell how far an upload has come.
    provideHttpClient(
      withXhr(),
      withInterceptors([apiErrorInterceptor, freshInterceptor, sessionInterceptor]),
    ),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitles },
    // Only the charts animate this way; their engine is fetched with the first chart.
    provideAnimationsAsync(matchMedia('(prefers-reduced-motion: reduce)').matches ? 'noop' : 'animations'),
    provideIcons(),
    provideAppInitializer(() => {
      inject(Theme);
      return inject(Session).resume();
    }),
  ],
};
