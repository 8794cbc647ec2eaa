export const day = 86_400_000;

/** A moment some days ago, in the afternoon, never in the future. */
export const momentOf = (daysAgo: number, minute: number): string => {
  const start = new Date(Date.now() - daysAgo * day);
  start.setUTCHours(14, minute % 60, 0, 0);
  return new Date(Math.min(start.getTime(), Date.now())).toISOString();
};

/** A few scans a day, more towards the weekend; always the same ones, so that every demo looks alike. */
export function scansOf(code: number): { moment: string; device: string }[] {
  return Array.from({ length: 35 }, (_, daysAgo) => {
    const weekday = new Date(Date.now() - daysAgo * day).getUTCDay();
    const busy = weekday === 0 || weekday === 6 ? 3 : 1;
    const count = (daysAgo * 7 + code * 5) % (busy + 1 + (code === 0 ? 1 : 0));
    return Array.from({ length: count }, (__, index) => ({
      moment: momentOf(daysAgo, index * 11 + code),
      device: (daysAgo + index) % 6 === 0 ? 'computer' : 'phone',
    }));
  }).flat();
}
