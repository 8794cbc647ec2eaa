import { DrawingRefused } from './design';

/** What share of a code each level restores, after ISO/IEC 18004. */
const restores = { Q: 0.25, H: 0.3 } as const;
export type Level = keyof typeof restores;

/** Kept for dirt and damage beside the logo: signs stand outdoors. */
const reserve = 0.2;

/** The largest share of a code's area that may be covered. */
const mostCovered = 0.1;

/** The lowest level that restores what the logo covers and leaves the reserve; never below Q. */
export function levelFor(covered: number): Level {
  const level = (['Q', 'H'] as const).find((each) => restores[each] - reserve >= covered - 1e-9);
  if (level) return level;
  throw new DrawingRefused(
    'qr_logo_too_large',
    `The logo would cover ${Math.round(covered * 100)} % of the code, of which at most ${mostCovered * 100} % may be covered: choose a smaller logo.`,
  );
}
