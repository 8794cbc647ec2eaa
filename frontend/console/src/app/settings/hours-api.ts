import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
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
const MINE = `${SETTINGS}/mine`;

/** When visitors reach a person. */
@Service()
export class HoursApi {
  private readonly http = inject(HttpClient);

  settings = () => httpResource<HandOverSettingsView>(() => SETTINGS);

  change = (change: UpdateHandOverSettings) =>
    firstValueFrom(this.http.patch<HandOverSettingsView>(SETTINGS, change));

  own = () => httpResource<OwnHoursView>(() => MINE);

  setOwn = (hours: SetOwnHours) => firstValueFrom(this.http.put<OwnHoursView>(MINE, hours));

  clearOwn = () => firstValueFrom(this.http.delete<void>(MINE));
}
