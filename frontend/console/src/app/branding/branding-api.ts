import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { BrandingView, SetBranding } from '@backend/modules/branding/branding.dto';

export type { BrandingView, SetBranding };

/** How the organization shows itself to visitors. */
@Service()
export class BrandingApi {
  private readonly http = inject(HttpClient);

  get = () => httpResource<BrandingView>(() => '/api/organizations/me/branding');

  change = (change: SetBranding) =>
    firstValueFrom(this.http.post<BrandingView>('/api/organizations/me/branding', change));

  uploadLogo(file: File): Promise<BrandingView> {
    const form = new FormData();
    form.append('file', file);
    return firstValueFrom(this.http.post<BrandingView>('/api/organizations/me/branding/logo', form));
  }
}
