/** One line, or one colour of the bars; `values` belong to the chart's labels in order. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** In the order in which series take them; each is a system token, so both themes are served. */
export const SERIES_COLORS = [
  'var(--mat-sys-primary)',
  'var(--mat-sys-tertiary)',
  'var(--mat-sys-outline)',
  'var(--app-good)',
] as const;

const shortDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** A day (`2026-03-04`) as an axis shows it. */
export const dayLabel = (day: string): string => shortDay.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
