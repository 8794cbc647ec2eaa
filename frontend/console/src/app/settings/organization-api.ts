import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  ChangeMember,
  InvitationView,
  Invite,
  MemberView,
} from '@backend/modules/organizations/member.dto';
import type { OrganizationView, UpdateOrganization } from '@backend/modules/organizations/organization.dto';

export type { InvitationView, Invite, MemberView, OrganizationView, UpdateOrganization };

const ME = '/api/organizations/me';

/** The brokerage and the people in it. */
@Service()
export class OrganizationApi {
  private readonly http = inject(HttpClient);

  get = () => httpResource<OrganizationView>(() => ME);

  change = (change: UpdateOrganization) => firstValueFrom(this.http.patch<OrganizationView>(ME, change));

  members = () => httpResource<MemberView[]>(() => ({ url: `${ME}/members`, params: { limit: 200 } }));

  changeMember = (userId: string, change: ChangeMember) =>
    firstValueFrom(this.http.patch<MemberView>(`${ME}/members/${userId}`, change));

  removeMember = (userId: string) => firstValueFrom(this.http.delete<void>(`${ME}/members/${userId}`));

  invitations = () =>
    httpResource<InvitationView[]>(() => ({ url: `${ME}/invitations`, params: { limit: 200 } }));

  invite = (wish: Invite) => firstValueFrom(this.http.post<InvitationView>(`${ME}/invitations`, wish));

  takeBack = (invitationId: string) =>
    firstValueFrom(this.http.delete<void>(`${ME}/invitations/${invitationId}`));
}
