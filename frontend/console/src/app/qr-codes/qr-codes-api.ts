import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CreateQrCode, ImageFormat, QrCodeView, ScansView } from '@backend/modules/qr-codes/qr-code.dto';
import { pagedList } from '../api/paged-list';

export type { CreateQrCode, ImageFormat, QrCodeView, ScansView };

@Service()
export class QrCodesApi {
  private readonly http = inject(HttpClient);

  list = () => pagedList<QrCodeView>(() => ({ url: '/api/qr-codes', params: { limit: 200 } }));

  scans = (qrId: Signal<string>, days: Signal<number>) =>
    httpResource<ScansView>(() => ({ url: `/api/qr-codes/${qrId()}/scans`, params: { days: days() } }));

  /** As text, because an image element cannot send the access token. */
  svg = (qrId: Signal<string>) =>
    httpResource.text(() => ({ url: `/api/qr-codes/${qrId()}/image`, params: { format: 'svg' } }));

  /** @param size side in pixels; for PDF in points, 72 to the inch */
  image = (qrId: string, format: ImageFormat, size: number) =>
    firstValueFrom(
      this.http.get(`/api/qr-codes/${qrId}/image`, { params: { format, size }, responseType: 'blob' }),
    );

  create = (wish: CreateQrCode) => firstValueFrom(this.http.post<QrCodeView>('/api/qr-codes', wish));

  rename = (qrId: string, label: string) =>
    firstValueFrom(this.http.patch<QrCodeView>(`/api/qr-codes/${qrId}`, { label }));

  remove = (qrId: string) => firstValueFrom(this.http.delete<void>(`/api/qr-codes/${qrId}`));
}
