import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Role } from '@backend/kernel/access/permissions';
import type { InvitationView, Invite, MemberView } from '@backend/modules/organizations/member.dto';

export type { InvitationView, Invite, MemberView, Role };

@Service()
export class TeamApi {
  private readonly http = inject(HttpClient);

  members = () => httpResource<MemberView[]>(() => '/api/organizations/me/members');

  changeRole = (userId: string, role: Role) =>
    firstValueFrom(this.http.patch<MemberView>(`/api/organizations/me/members/${userId}`, { role }));

  remove = (userId: string) =>
    firstValueFrom(this.http.delete<void>(`/api/organizations/me/members/${userId}`));

  invitations = () => httpResource<InvitationView[]>(() => '/api/organizations/me/invitations');

  invite = (wish: Invite) =>
    firstValueFrom(this.http.post<InvitationView>('/api/organizations/me/invitations', wish));

  withdraw = (invitationId: string) =>
    firstValueFrom(this.http.delete<void>(`/api/organizations/me/invitations/${invitationId}`));
}
