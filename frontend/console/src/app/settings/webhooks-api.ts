import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  CreateWebhookEndpoint,
  UpdateWebhookEndpoint,
  WebhookDeliveryView,
  WebhookEndpointView,
  WebhookEndpointWithSecret,
} from '@backend/modules/webhooks/webhook.dto';
import { pagedList } from '../api/paged-list';

export type { CreateWebhookEndpoint, WebhookDeliveryView, WebhookEndpointView, WebhookEndpointWithSecret };

const BASE = '/api/webhook-endpoints';

/** Addresses of other systems that are told what happens. */
@Service()
export class WebhooksApi {
  private readonly http = inject(HttpClient);

  list = () => httpResource<WebhookEndpointView[]>(() => BASE);

  log = (endpointId: Signal<string | undefined>) =>
    pagedList<WebhookDeliveryView>(() => {
      const id = endpointId();
      return id ? { url: `${BASE}/${id}/deliveries`, params: { limit: 25 } } : undefined;
    });

  /** The secret is in this one answer and nowhere else. */
  create = (wish: CreateWebhookEndpoint) =>
    firstValueFrom(this.http.post<WebhookEndpointWithSecret>(BASE, wish));

  change = (id: string, change: UpdateWebhookEndpoint) =>
    firstValueFrom(this.http.patch<WebhookEndpointView>(`${BASE}/${id}`, change));

  rotateSecret = (id: string) =>
    firstValueFrom(this.http.post<WebhookEndpointWithSecret>(`${BASE}/${id}/rotate-secret`, {}));

  ping = (id: string) => firstValueFrom(this.http.post<WebhookDeliveryView>(`${BASE}/${id}/ping`, {}));

  replay = ({ endpoint_id, delivery_id }: WebhookDeliveryView) =>
    firstValueFrom(
      this.http.post<WebhookDeliveryView>(`${BASE}/${endpoint_id}/deliveries/${delivery_id}/replay`, {}),
    );

  remove = (id: string) => firstValueFrom(this.http.delete<void>(`${BASE}/${id}`));
}
