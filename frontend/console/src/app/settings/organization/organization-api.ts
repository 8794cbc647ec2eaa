import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { OrganizationView, UpdateOrganization } from '@backend/modules/organizations/organization.dto';

export type { OrganizationView, UpdateOrganization };

@Service()
export class OrganizationApi {
  private readonly http = inject(HttpClient);

  mine = () => httpResource<OrganizationView>(() => '/api/organizations/me');

  change = (change: UpdateOrganization) =>
    firstValueFrom(this.http.patch<OrganizationView>('/api/organizations/me', change));
}
