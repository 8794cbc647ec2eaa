import { HttpErrorResponse, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { Session } from './session';

const OPEN = /^\/api\/(public\/|auth\/(login|register|refresh|logout|forgot-password|reset-password)\b)/;

/** Adds the access token, renews it unseen, and leads to the sign-in page when that is over. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/') || OPEN.test(request.url)) return next(request);
  const session = inject(Session);
  const router = inject(Router);

  return from(session.bearer()).pipe(
    switchMap((token) =>
      next(withBearer(request, token)).pipe(
        catchError((error: unknown) => {
          if (!(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
          return from(renewedBearer(session, token)).pipe(
            switchMap((renewed) => {
              if (renewed) return next(withBearer(request, renewed));
              void router.navigate(['/login'], { queryParams: returnTo(router.url) });
              return throwError(() => error);
            }),
          );
        }),
      ),
    ),
  );
};

/** A refused request is tried once more with a token newer than the refused one. */
async function renewedBearer(session: Session, refused: string | null): Promise<string | null> {
  const current = await session.bearer();
  if (current && current !== refused) return current;
  return (await session.refresh()) ? session.bearer() : null;
}

const withBearer = (request: HttpRequest<unknown>, token: string | null): HttpRequest<unknown> =>
  token ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : request;

const returnTo = (url: string): { return?: string } =>
  url === '/' || url.startsWith('/login') ? {} : { return: url };
