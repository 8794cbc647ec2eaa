import lookUp from '@photostructure/tz-lookup';

interface Where {
  latitude: number | null;
  longitude: number | null;
  state: string;
}

/** The zone most people of a state live by; a home's coordinates, where they are known, decide better. */
const zonesOfStates: Record<string, string> = {
  'America/New_York': 'CT DE DC FL GA IN KY ME MD MA MI NH NJ NY NC OH PA RI SC VT VA WV',
  'America/Chicago': 'AL AR IL IA KS LA MN MS MO NE ND OK SD TN TX WI',
  'America/Denver': 'CO ID MT NM UT WY',
  'America/Phoenix': 'AZ',
  'America/Los_Angeles': 'CA NV OR WA',
  'America/Anchorage': 'AK',
  'Pacific/Honolulu': 'HI',
  'America/Puerto_Rico': 'PR',
};

/** The IANA time zone a home stands in. */
export function timeZoneOf({ latitude, longitude, state }: Where): string {
  if (latitude !== null && longitude !== null) return lookUp(latitude, longitude);
  const code = state.trim().toUpperCase();
  const found = Object.entries(zonesOfStates).find(([, states]) => states.split(' ').includes(code));
  return found?.[0] ?? 'America/New_York';
}

/** The moment at which clocks of `zone` show `wall` (`YYYY-MM-DDTHH:mm`). In the hour that spring skips: as if it were not. */
export function momentOf(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`);
  const offset = (at: number) => Date.parse(`${wallOf(new Date(at), zone)}:00Z`) - at;
  return new Date(asUtc - offset(asUtc - offset(asUtc))).toISOString();
}

/** What clocks of `zone` show then, as `YYYY-MM-DDTHH:mm`. */
export function wallOf(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(moment).replace(' ', 'T');
}

/** For people: `Saturday, December 5, 2026, 2:00 PM PST`. */
export const inWords = (moment: string, zone: string, language = 'en-US'): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(moment));
