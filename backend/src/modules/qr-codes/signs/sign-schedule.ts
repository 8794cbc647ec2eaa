import { Injectable } from '@nestjs/common';
import { Database } from '../../../kernel/database/database';
import { type ErrorDetail, ValidationFailed } from '../../../kernel/errors/errors';
import { SignAims } from './sign-aims';
import type { SetSignSchedule, SignWindow } from './sign.dto';
import { SignsRepository, SignWindowsRepository } from './signs.repository';

/** When a sign shows something else for a while. */
@Injectable()
export class SignSchedule {
  constructor(
    private readonly database: Database,
    private readonly signs: SignsRepository,
    private readonly windows: SignWindowsRepository,
    private readonly aims: SignAims,
  ) {}

  /** @throws {ValidationFailed} for windows that end before they begin, overlap or change nothing */
  async set(signId: string, { windows }: SetSignSchedule): Promise<void> {
    await this.signs.get(signId);
    const wrong = wrongWindows(windows);
    if (wrong.length > 0) throw new ValidationFailed(wrong);
    for (const { bot_id, property_id } of windows) await this.aims.require(bot_id, property_id);
    await this.database.transaction(async () => {
      await this.signs.lock(signId);
      await this.windows.replace(
        signId,
        windows.map(({ title = '', bot_id = null, property_id = null, starts_at, ends_at }) => ({
          label: title,
          botId: bot_id,
          propertyId: property_id,
          startsAt: new Date(starts_at).toISOString(),
          endsAt: new Date(ends_at).toISOString(),
        })),
      );
    });
  }
}

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
    if (!window.bot_id && !window.property_id)
      return [{ field: field('property_id'), message: 'Say which other listing or chatbot it shows.' }];
    return [];
  });
}
