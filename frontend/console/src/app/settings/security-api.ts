import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { SessionView } from '@backend/modules/auth/auth.dto';

export type { SessionView };

/** One's own password and the places one is signed in at. */
@Service()
export class SecurityApi {
  private readonly http = inject(HttpClient);

  sessions = () => httpResource<SessionView[]>(() => '/api/auth/sessions');

  endSession = (id: string) => firstValueFrom(this.http.delete<void>(`/api/auth/sessions/${id}`));

  changePassword = (current_password: string, new_password: string) =>
    firstValueFrom(this.http.post<unknown>('/api/auth/change-password', { current_password, new_password }));
}
