/** RESO's closed list of standard statuses, by what it means for a buyer. */
const meanings = {
  Active: 'active',
  'Coming Soon': 'coming_soon',
  'Active Under Contract': 'pending',
  Pending: 'pending',
  Closed: 'sold',
  Hold: 'off_market',
  Withdrawn: 'off_market',
  Canceled: 'off_market',
  Expired: 'off_market',
  Incomplete: 'off_market',
  Delete: 'off_market',
} as const;

export type StandardStatus = keyof typeof meanings;
export const standardStatuses = Object.keys(meanings) as StandardStatus[];

export const propertyStatuses = ['active', 'coming_soon', 'pending', 'sold', 'off_market'] as const;
export type PropertyStatus = (typeof propertyStatuses)[number];

export const statusOf = (standard: StandardStatus): PropertyStatus => meanings[standard];

/** The plainest standard status of that meaning. */
export const standardOf = (status: PropertyStatus): StandardStatus =>
  status === 'off_market'
    ? 'Withdrawn'
    : status === 'pending'
      ? 'Pending'
      : standardStatuses.find((standard) => meanings[standard] === status)!;

export const isStandardStatus = (text: string): text is StandardStatus => Object.hasOwn(meanings, text);
