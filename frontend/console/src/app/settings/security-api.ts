import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ChangePassword, Message, SessionView } from '@backend/modules/auth/auth.dto';

export type { ChangePassword, SessionView };

/** One's own password and the places one is signed in at. */
@Service()
export class SecurityApi {
  private readonly http = inject(HttpClient);

  sessions = () => httpResource<SessionView[]>(() => '/api/auth/sessions');

  endSession = (id: string) => firstValueFrom(this.http.delete<void>(`/api/auth/sessions/${id}`));

  changePassword = (wish: ChangePassword) =>
    firstValueFrom(this.http.post<Message>('/api/auth/change-password', wish));
}
