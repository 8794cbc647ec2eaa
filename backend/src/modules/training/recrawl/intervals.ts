const intervals = ['daily', 'weekly', 'monthly'] as const;
export type Interval = (typeof intervals)[number];

export const recrawls = ['off', ...intervals] as const;
export type Recrawl = (typeof recrawls)[number];

/** The moment after `from`, in UTC. A month from the 31st is the last day of a shorter month. */
export function nextDue(every: Interval, from: Date): Date {
  const due = new Date(from);
  if (every === 'daily') due.setUTCDate(due.getUTCDate() + 1);
  else if (every === 'weekly') due.setUTCDate(due.getUTCDate() + 7);
  else {
    due.setUTCDate(1);
    due.setUTCMonth(due.getUTCMonth() + 1);
    const last = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
    due.setUTCDate(Math.min(from.getUTCDate(), last));
  }
  return due;
}
