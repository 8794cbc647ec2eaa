import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Register } from '@backend/modules/auth/auth.dto';
import type { AcceptInvitation, OpenInvitation } from '@backend/modules/organizations/member.dto';

export type { AcceptInvitation, OpenInvitation, Register };

/** Everything that can be done without being signed in; signing in itself is Session's. */
@Service()
export class AuthApi {
  private readonly http = inject(HttpClient);

  invitation = (token: Signal<string>) =>
    httpResource<OpenInvitation>(() => `/api/public/invitations/${encodeURIComponent(token())}`);

  register = (wish: Register) => firstValueFrom(this.http.post<unknown>('/api/auth/register', wish));

  forgotPassword = (email: string) =>
    firstValueFrom(this.http.post<unknown>('/api/auth/forgot-password', { email }));

  resetPassword = (token: string, password: string) =>
    firstValueFrom(this.http.post<unknown>('/api/auth/reset-password', { token, password }));

  acceptInvitation = (token: string, person: AcceptInvitation) =>
    firstValueFrom(
      this.http.post<unknown>(`/api/public/invitations/${encodeURIComponent(token)}/accept`, person),
    );
}
