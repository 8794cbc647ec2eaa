import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import type { Permission } from '@backend/kernel/access/permissions';
import { Session } from './session';

/** Lets signed-in users pass; others sign in first and come back. */
export const signedIn: CanActivateFn = (_route, state) =>
  inject(Session).isSignedIn() ||
  inject(Router).createUrlTree(['/login'], { queryParams: state.url === '/' ? {} : { return: state.url } });

/** Sign-in and sign-up are for those who are not signed in. */
export const signedOut: CanActivateFn = () =>
  !inject(Session).isSignedIn() || inject(Router).createUrlTree(['/']);

/** A page the role may not see does not exist for it. */
export const may =
  (permission: Permission): CanActivateFn =>
  () =>
    inject(Session).can(permission) || inject(Router).createUrlTree(['/not-found']);
