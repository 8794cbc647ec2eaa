import { ValidationFailed } from '../../../kernel/errors/errors';
import { momentOf, wallOf } from '../../../kernel/time-zones';

const yearMs = 366 * 24 * 3_600_000;

/**
 * One to three times by the clocks at a home (`YYYY-MM-DDTHH:mm`) as moments.
 * @throws {ValidationFailed} for times that are none, gone, far off or skipped when clocks are put forward
 */
export function readPreferredTimes(times: string[], timeZone: string): string[] {
  const isTime = (wall: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) && isReal(wall);
  if (times.length === 0 || times.length > 3 || !times.every(isTime))
    throw refused('tour.preferred_times must be one to three times such as 2030-05-04T14:00');
  const moments = times.map((wall) => momentOf(wall, timeZone));
  const isSoon = (moment: string) =>
    Date.parse(moment) > Date.now() && Date.parse(moment) < Date.now() + yearMs;
  if (!moments.every(isSoon)) throw refused('tour.preferred_times must lie ahead, within a year');
  // Else somebody would be expected an hour off the time that they wrote down.
  const skipped = times.find((wall, index) => wallOf(new Date(moments[index]!), timeZone) !== wall);
  if (skipped)
    throw refused(
      `tour.preferred_times has ${skipped}, which the clocks there skip: they are put forward then`,
    );
  return moments;
}

const refused = (message: string): ValidationFailed =>
  new ValidationFailed([{ field: 'tour.preferred_times', message }]);

/** February 30 parses, as March 2. */
function isReal(wall: string): boolean {
  const moment = Date.parse(`${wall}:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(wall);
}
