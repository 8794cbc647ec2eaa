import { Injectable } from '@nestjs/common';
import { timeZoneOf, wallOf } from '../../../kernel/time-zones';
import { OfficeHours, type Shift, weekdays } from '../../hand-overs';
import { Properties } from '../../properties';
import type { SignWeeklyWindowEntity } from './sign-weekly-window.entity';
import type { SignWindowEntity } from './sign-window.entity';
import type { SignView, SignWeeklyWindowView, SignWindowView } from './sign.dto';
import type { SignEntity } from './sign.entity';
import { SignWeeklyWindowsRepository, SignWindowsRepository } from './signs.repository';

type Stands = Pick<SignEntity, 'id' | 'propertyId'>;
type Shown = Pick<SignWindowEntity, 'botId' | 'propertyId'>;

/** What the schedule of a sign says about a moment: a single window goes before a weekly one. */
@Injectable()
export class SignHours {
  constructor(
    private readonly windows: SignWindowsRepository,
    private readonly weekly: SignWeeklyWindowsRepository,
    private readonly properties: Properties,
    private readonly officeHours: OfficeHours,
  ) {}

  async openAt(sign: Stands, at: Date): Promise<Shown | undefined> {
    const single = await this.windows.openAt(sign.id, at.toISOString());
    if (single) return single;
    const weekly = await this.weekly.of([sign.id]);
    if (weekly.length === 0) return undefined;
    const zone = (await this.zones([sign])).get(sign.id)!;
    return weekly.find((window) => isOn(window, zone, at));
  }

  /** By the sign's id. */
  async of(signs: Stands[]): Promise<Map<string, Pick<SignView, 'schedule' | 'weekly' | 'time_zone'>>> {
    const ids = signs.map(({ id }) => id);
    const [windows, weekly, zones] = await Promise.all([
      this.windows.of(ids),
      this.weekly.of(ids),
      this.zones(signs),
    ]);
    const at = new Date();
    return new Map(
      ids.map((id) => {
        const zone = zones.get(id)!;
        const schedule = windows.filter(({ signId }) => signId === id).map((row) => viewWindow(row, at));
        const single = schedule.some(({ open }) => open);
        const repeating = weekly.filter(({ signId }) => signId === id).toSorted(inTheWeek);
        return [
          id,
          {
            schedule,
            weekly: repeating.map((row) => viewWeekly(row, !single && isOn(row, zone, at))),
            time_zone: zone,
          },
        ];
      }),
    );
  }

  /** The zone of the sign's own listing, whatever it shows meanwhile; without one that of the brokerage's hours. */
  private async zones(signs: Stands[]): Promise<Map<string, string>> {
    const homes = await this.properties.some([
      ...new Set(signs.flatMap(({ propertyId }) => propertyId ?? [])),
    ]);
    const usual = (await this.officeHours.settings()).time_zone;
    return new Map(
      signs.map(({ id, propertyId }) => {
        const home = homes.find((each) => each.propertyId === propertyId);
        return [id, home ? timeZoneOf(home) : usual];
      }),
    );
  }
}

/** By what clocks of the zone show, so that it keeps its hours when clocks change. */
export function isOn({ day, from, to }: Shift, zone: string, at: Date): boolean {
  const [date = '', time = ''] = wallOf(at, zone).split('T');
  return weekdays[new Date(`${date}T00:00Z`).getUTCDay()] === day && from <= time && time < to;
}

const inTheWeek = (one: Shift, other: Shift): number =>
  weekdays.indexOf(one.day) - weekdays.indexOf(other.day) || one.from.localeCompare(other.from);

const viewWindow = (row: SignWindowEntity, at: Date): SignWindowView => ({
  window_id: row.id,
  title: row.label,
  starts_at: row.startsAt,
  ends_at: row.endsAt,
  bot_id: row.botId,
  property_id: row.propertyId,
  open: row.startsAt <= at.toISOString() && at.toISOString() < row.endsAt,
});

const viewWeekly = (row: SignWeeklyWindowEntity, open: boolean): SignWeeklyWindowView => ({
  window_id: row.id,
  title: row.label,
  day: row.day,
  from: row.from,
  to: row.to,
  bot_id: row.botId,
  property_id: row.propertyId,
  open,
});
