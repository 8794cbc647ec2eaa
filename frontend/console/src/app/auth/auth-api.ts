import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Role } from '@backend/kernel/access/permissions';

export interface Registration {
  first_name: string;
  last_name: string;
  email: string;
  password: string;
  org_name: string;
}

/** What the link of an invitation mail shows before it is accepted. */
export interface OpenInvitation {
  readonly org_name: string;
  readonly email: string;
  readonly role: Role;
  readonly expires_at: string;
}

/** Everything that can be done without being signed in; signing in itself is Session's. */
@Service()
export class AuthApi {
  private readonly http = inject(HttpClient);

  invitation = (token: Signal<string>) =>
    httpResource<OpenInvitation>(() => `/api/public/invitations/${encodeURIComponent(token())}`);

  register = (wish: Registration) => firstValueFrom(this.http.post<unknown>('/api/auth/register', wish));

  forgotPassword = (email: string) =>
    firstValueFrom(this.http.post<unknown>('/api/auth/forgot-password', { email }));

  resetPassword = (token: string, password: string) =>
    firstValueFrom(this.http.post<unknown>('/api/auth/reset-password', { token, password }));

  acceptInvitation = (token: string, person: { first_name: string; last_name: string; password: string }) =>
    firstValueFrom(
      this.http.post<unknown>(`/api/public/invitations/${encodeURIComponent(token)}/accept`, person),
    );
}
