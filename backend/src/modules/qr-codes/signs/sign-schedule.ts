import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import { type ErrorDetail, ValidationFailed } from '../../../kernel/errors/errors';
import { SignAims } from './sign-aims';
import type { SetSignSchedule, SignWeeklyWindow, SignWindow } from './sign.dto';
import { SignsRepository, SignWeeklyWindowsRepository, SignWindowsRepository } from './signs.repository';

/** When a sign shows something else for a while. */
@Injectable()
export class SignSchedule {
  constructor(
    private readonly database: Database,
    private readonly signs: SignsRepository,
    private readonly windows: SignWindowsRepository,
    private readonly weeklyWindows: SignWeeklyWindowsRepository,
    private readonly aims: SignAims,
  ) {}

  /** @throws {ValidationFailed} for windows that end before they begin, overlap or change nothing */
  async set(signId: string, { windows, weekly }: SetSignSchedule): Promise<void> {
    await this.signs.get(signId);
    const wrong = [...wrongWindows(windows), ...wrongWeekly(weekly ?? [])];
    if (wrong.length > 0) throw new ValidationFailed(wrong);
    for (const { bot_id, property_id } of [...windows, ...(weekly ?? [])])
      await this.aims.require(bot_id, property_id);
    await this.database.transaction(async () => {
      await this.signs.lock(signId);
      await this.windows.replace(
        signId,
        windows.map((window) => ({
          ...shownIn(window),
          startsAt: new Date(window.starts_at).toISOString(),
          endsAt: new Date(window.ends_at).toISOString(),
        })),
      );
      const repeating = weekly?.map((window) => {
        const { day, from, to } = window;
        return { ...shownIn(window), day, from, to };
      });
      if (repeating) await this.weeklyWindows.replace(signId, repeating);
    });
  }
}

const shownIn = ({ title = '', bot_id = null, property_id = null }: SignWindow | SignWeeklyWindow) => ({
  label: title,
  botId: bot_id,
  propertyId: property_id,
});

export function wrongWindows(windows: SignWindow[]): ErrorDetail[] {
  const span = ({ starts_at, ends_at }: SignWindow) => [Date.parse(starts_at), Date.parse(ends_at)] as const;
  return windows.flatMap((window, index) => {
    const field = (name: string) => `windows.${index}.${name}`;
    const [start, end] = span(window);
    if (end <= start) return [{ field: field('ends_at'), message: 'It must end after it begins.' }];
    const other = windows.slice(0, index).find((each) => {
      const [otherStart, otherEnd] = span(each);
      return start < otherEnd && otherStart < end;
    });
    if (other) return [{ field: field('starts_at'), message: 'It overlaps with another time of this sign.' }];
    return changesNothing(window) ? [{ field: field('property_id'), message: sayWhat }] : [];
  });
}

/** Their times are text of one form (`HH:MM`), so that they compare as they are. */
function wrongWeekly(weekly: SignWeeklyWindow[]): ErrorDetail[] {
  return weekly.flatMap((window, index) => {
    const field = (name: string) => `weekly.${index}.${name}`;
    const { day, from, to } = window;
    if (to <= from) return [{ field: field('to'), message: 'It must end after it begins, on the same day.' }];
    const other = weekly.slice(0, index).find((each) => each.day === day && from < each.to && each.from < to);
    if (other)
      return [{ field: field('from'), message: 'It overlaps with another weekly time of this sign.' }];
    return changesNothing(window) ? [{ field: field('property_id'), message: sayWhat }] : [];
  });
}

const sayWhat = 'Say which other listing or chatbot it shows.';
const changesNothing = ({ bot_id, property_id }: SignWindow | SignWeeklyWindow): boolean =>
  !bot_id && !property_id;
