import { HttpClient, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  HandOverSettingsView,
  OwnHoursView,
  SetOwnHours,
  ShiftView,
  UpdateHandOverSettings,
} from '@backend/modules/hand-overs/office-hours.dto';

export type { HandOverSettingsView, OwnHoursView, ShiftView };

const SETTINGS = '/api/hand-over/settings';
/** One's own, or (for admins) those of somebody by id. */
const hoursOf = (agentId: string) => (agentId ? `${SETTINGS}/agents/${agentId}` : `${SETTINGS}/mine`);

/** When visitors reach a person. */
@Service()
export class HoursApi {
  private readonly http = inject(HttpClient);

  settings = () => httpResource<HandOverSettingsView>(() => SETTINGS);

  change = (change: UpdateHandOverSettings) =>
    firstValueFrom(this.http.patch<HandOverSettingsView>(SETTINGS, change));

  of = (agentId: Signal<string>) => httpResource<OwnHoursView>(() => hoursOf(agentId()));

  setFor = (agentId: string, hours: SetOwnHours) =>
    firstValueFrom(this.http.put<OwnHoursView>(hoursOf(agentId), hours));

  clearFor = (agentId: string) => firstValueFrom(this.http.delete<void>(hoursOf(agentId)));
}
