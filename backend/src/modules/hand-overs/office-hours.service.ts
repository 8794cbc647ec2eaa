import { Injectable } from '@nestjs/common';
import { Calendar } from '../../kernel/calendar';
import { ValidationFailed } from '../../kernel/errors/errors';
import { Agents } from '../organizations';
import type {
  HandOverSettingsView,
  OwnHoursView,
  SetOwnHours,
  ShiftView,
  UpdateHandOverSettings,
} from './office-hours.dto';
import { OfficeHoursRepository } from './office-hours.repository';
import { type Hours, isTimeZone, opensAt } from './opening';

/** As long as nothing is set: always there, which promises nothing a mail cannot keep. */
const usual = { timeZone: 'UTC', shifts: null, pickUpMinutes: 5 };

/** When the brokerage and its agents can be reached. */
@Injectable()
export class OfficeHours {
  constructor(
    private readonly hours: OfficeHoursRepository,
    private readonly agents: Agents,
  ) {}

  /** When the agent's hours begin next, or null while they are on. Agents without hours of their own keep the brokerage's. */
  async opensAt(agentId: string | null): Promise<Date | null> {
    const own = agentId ? await this.hours.ofAgent(agentId) : null;
    return opensAt(own ?? (await this.hours.ofOrganization()) ?? usual, new Date());
  }

  /** Days as the brokerage counts them. */
  async calendar(): Promise<Calendar> {
    return new Calendar((await this.hours.ofOrganization())?.timeZone ?? usual.timeZone);
  }

  async pickUpMinutes(): Promise<number> {
    return (await this.hours.ofOrganization())?.pickUpMinutes ?? usual.pickUpMinutes;
  }

  async settings(): Promise<HandOverSettingsView> {
    const set = (await this.hours.ofOrganization()) ?? usual;
    return { ...viewHours(set), pick_up_minutes: set.pickUpMinutes ?? usual.pickUpMinutes };
  }

  async change({ time_zone, hours, pick_up_minutes }: UpdateHandOverSettings): Promise<HandOverSettingsView> {
    check(time_zone, hours);
    const before = (await this.hours.ofOrganization()) ?? usual;
    await this.hours.setForOrganization({
      timeZone: time_zone ?? before.timeZone,
      shifts: hours === undefined ? before.shifts : hours,
      pickUpMinutes: pick_up_minutes ?? before.pickUpMinutes,
    });
    return this.settings();
  }

  async own(userId: string): Promise<OwnHoursView> {
    const own = await this.hours.ofAgent(userId);
    return { ...viewHours(own ?? (await this.hours.ofOrganization()) ?? usual), own: own !== null };
  }

  async setOwn(userId: string, { time_zone, hours }: SetOwnHours): Promise<OwnHoursView> {
    check(time_zone, hours);
    await this.hours.setForAgent(userId, { timeZone: time_zone, shifts: hours });
    return this.own(userId);
  }

  clearOwn(userId: string): Promise<void> {
    return this.hours.clearForAgent(userId);
  }

  /** @throws {NotFound} like the two after it, for somebody who is not of the brokerage */
  async ofAgent(userId: string): Promise<OwnHoursView> {
    await this.agents.require(userId);
    return this.own(userId);
  }

  async setForAgent(userId: string, hours: SetOwnHours): Promise<OwnHoursView> {
    await this.agents.require(userId);
    return this.setOwn(userId, hours);
  }

  async clearForAgent(userId: string): Promise<void> {
    await this.agents.require(userId);
    await this.clearOwn(userId);
  }
}

function check(timeZone: string | undefined, hours: ShiftView[] | null | undefined): void {
  const wrong = (hours ?? []).flatMap(({ from, to }, index) =>
    from < to
      ? []
      : [
          {
            field: `hours.${index}.to`,
            message:
              'The end must be later than the beginning. A time into the night is two: to 24:00, and from 00:00 on the next day.',
          },
        ],
  );
  if (timeZone !== undefined && !isTimeZone(timeZone))
    wrong.push({ field: 'time_zone', message: 'time_zone must be an IANA name such as America/Los_Angeles' });
  if (hours?.length === 0)
    wrong.push({ field: 'hours', message: 'Give at least one time, or null for around the clock.' });
  if (wrong.length > 0) throw new ValidationFailed(wrong);
}

function viewHours(hours: Hours): Pick<OwnHoursView, 'time_zone' | 'hours' | 'open_now' | 'opens_at'> {
  const opens = opensAt(hours, new Date());
  return {
    time_zone: hours.timeZone,
    hours: hours.shifts,
    open_now: opens === null,
    opens_at: opens?.toISOString() ?? null,
  };
}
