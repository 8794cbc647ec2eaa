import { Flag, ListOf, Moment, OneOf, Text, Whole } from '../../kernel/http/fields';
import { type Weekday, weekdays } from './opening';

const clock = {
  pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
  patternMessage: '$property must be a time such as 09:00',
};

/** Hours of one day at which somebody is there. */
export class ShiftView {
  @OneOf(weekdays) day!: Weekday;
  @Text({ max: 5, ...clock, example: '09:00' }) from!: string;
  @Text({
    max: 5,
    pattern: /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    patternMessage: '$property must be a time such as 17:30, at most 24:00',
    example: '17:30',
    description: 'Later than `from`, on the same day.',
  })
  to!: string;
}

const zone = { max: 64, description: 'IANA name of the time zone.', example: 'America/Los_Angeles' };
const shifts = {
  max: 28,
  nullable: true,
  description: 'When somebody can be reached, in local time; null: around the clock.',
};

/** How visitors reach the people of the brokerage. */
export class UpdateHandOverSettings {
  @Text({ ...zone, optional: true }) time_zone?: string;
  @ListOf(ShiftView, { ...shifts, optional: true }) hours?: ShiftView[] | null;
  @Whole({
    min: 1,
    max: 120,
    optional: true,
    description: 'After so many minutes without anybody, the visitor is offered to leave a number.',
  })
  pick_up_minutes?: number;
}

export class HandOverSettingsView {
  @Text(zone) time_zone!: string;
  @ListOf(ShiftView, shifts) hours!: ShiftView[] | null;
  @Whole({ description: 'After so many minutes without anybody, the visitor is offered to leave a number.' })
  pick_up_minutes!: number;
  @Flag() open_now!: boolean;
  @Moment({ nullable: true, description: 'When the hours begin next; null while they are on.' }) opens_at!:
    string | null;
}

export class SetOwnHours {
  @Text(zone) time_zone!: string;
  @ListOf(ShiftView, shifts) hours!: ShiftView[] | null;
}

export class OwnHoursView extends SetOwnHours {
  @Flag({ description: 'False: those of the brokerage.' }) own!: boolean;
  @Flag() open_now!: boolean;
  @Moment({ nullable: true, description: 'When the hours begin next; null while they are on.' }) opens_at!:
    string | null;
}
