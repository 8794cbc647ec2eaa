import type { SignWindow, SignWindowView } from './signs-api';

/** A window of the schedule as it is sent back. */
export const windowOf = ({ title, starts_at, ends_at, bot_id, property_id }: SignWindowView): SignWindow => ({
  title,
  starts_at,
  ends_at,
  bot_id,
  property_id,
});
