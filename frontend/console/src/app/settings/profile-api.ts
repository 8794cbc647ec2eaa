import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ChangeProfile, ProfileView } from '@backend/modules/organizations/profile/profile.dto';

export type { ChangeProfile, ProfileView };

/** How one appears to home buyers oneself. */
@Service()
export class ProfileApi {
  private readonly http = inject(HttpClient);

  get = () => httpResource<ProfileView>(() => '/api/profile');

  change = (change: ChangeProfile) => firstValueFrom(this.http.patch<ProfileView>('/api/profile', change));

  removePortrait = () => firstValueFrom(this.http.delete<ProfileView>('/api/profile/portrait'));

  setPortrait(file: File): Promise<ProfileView> {
    const form = new FormData();
    form.append('file', file);
    return firstValueFrom(this.http.post<ProfileView>('/api/profile/portrait', form));
  }
}
