import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CodeLook, ImageQuery, ScansView } from '@backend/modules/qr-codes/qr-code.dto';

export type { CodeLook, ScansView };
export type ImageFormat = NonNullable<ImageQuery['format']>;

@Service()
export class QrCodesApi {
  private readonly http = inject(HttpClient);

  scans = (qrId: Signal<string>, days: Signal<number>) =>
    httpResource<ScansView>(() => ({ url: `/api/qr-codes/${qrId()}/scans`, params: { days: days() } }));

  /** As text, because an image element cannot send the access token. */
  svg = (qrId: Signal<string>, look: Signal<CodeLook> = signal({})) =>
    httpResource.text(() => ({
      url: `/api/qr-codes/${qrId()}/image`,
      params: { format: 'svg', ...look() },
    }));

  /** @param size side in pixels; for PDF in points, 72 to the inch */
  image = async (qrId: string, format: ImageFormat, size: number, look: CodeLook = {}): Promise<Blob> => {
    const bytes = await firstValueFrom(
      this.http.get(`/api/qr-codes/${qrId}/image`, {
        params: { format, size, ...look },
        responseType: 'arraybuffer',
      }),
    );
    return new Blob([bytes], { type: types[format] });
  };
}

const types: Record<ImageFormat, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};
