import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ChangePassword, Message, SessionView } from '@backend/modules/auth/auth.dto';

export type { ChangePassword, SessionView };

@Service()
export class SecurityApi {
  private readonly http = inject(HttpClient);

  changePassword = (wish: ChangePassword) =>
    firstValueFrom(this.http.post<Message>('/api/auth/change-password', wish));

  sessions = () => httpResource<SessionView[]>(() => '/api/auth/sessions');

  endSession = (sessionId: string) =>
    firstValueFrom(this.http.delete<void>(`/api/auth/sessions/${sessionId}`));
}
