/** A home that is or was for sale, as far as comparing needs it. */
export interface Comparable {
  listingId: string | null;
  propertyId: string | null;
  address: string;
  city: string;
  state: string;
  zipCode: string;
  propertyType: string | null;
  standardStatus: string;
  /** Dollars. */
  price: number | null;
  bedrooms: number | null;
  bathrooms: number | null;
  squareFeet: number | null;
  latitude: number | null;
  longitude: number | null;
  /** `MLS`, or `Your listings`. */
  source: string;
  attribution: string;
}

export type Priced = Comparable & { price: number; squareFeet: number; pricePerSquareFoot: number };

const comparablesAtMost = 10;
const sizeTolerance = 0.3;
const bedroomTolerance = 1;

const kinds: [RegExp, string][] = [
  [/condo|apartment|co-?op|cooperative|flat|loft/i, 'flat'],
  [/town|row/i, 'townhouse'],
  [/duplex|triplex|quad|multi/i, 'several units'],
  [/land|lot|farm/i, 'land'],
  [/manufactured|mobile/i, 'manufactured'],
  [/single|house|home|detached|residen|cabin|villa/i, 'house'],
];
const kindOf = (type: string | null): string | undefined =>
  kinds.find(([pattern]) => pattern.test(type ?? ''))?.[1];

/** The homes most like the subject in kind, size and bedrooms; the closest in size first. */
export function comparableTo(subject: Comparable, candidates: Comparable[]): Priced[] {
  const { squareFeet } = subject;
  if (!squareFeet) return [];
  const seen = new Set([sameAs(subject)]);
  return candidates
    .filter((each): each is Comparable & { price: number; squareFeet: number } =>
      Boolean(each.price && each.squareFeet),
    )
    .filter(
      (each) =>
        isAlike(subject, each) && Math.abs(each.squareFeet - squareFeet) <= squareFeet * sizeTolerance,
    )
    .filter((each) => !seen.has(sameAs(each)) && seen.add(sameAs(each)))
    .sort((a, b) => Math.abs(a.squareFeet - squareFeet) - Math.abs(b.squareFeet - squareFeet))
    .slice(0, comparablesAtMost)
    .map((each) => ({ ...each, pricePerSquareFoot: cents(each.price / each.squareFeet) }));
}

/** Null of nothing. */
export function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return cents(sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2);
}

/** How far above (+) or below (−) the median the subject asks per square foot, in percent. */
export const pricePosition = (own: number | null, middle: number | null): number | null =>
  own === null || !middle ? null : oneDecimal((own / middle - 1) * 100);

/** A year's rent as percent of the price, before any cost. */
export const grossYield = (monthlyRent: number | null, price: number | null): number | null =>
  monthlyRent === null || !price ? null : oneDecimal(((monthlyRent * 12) / price) * 100);

function isAlike(a: Comparable, b: Comparable): boolean {
  const [one, other] = [kindOf(a.propertyType), kindOf(b.propertyType)];
  const bedroomsFit =
    a.bedrooms === null || b.bedrooms === null || Math.abs(a.bedrooms - b.bedrooms) <= bedroomTolerance;
  return bedroomsFit && (!one || !other || one === other);
}

const sameAs = ({ address, city, state }: Comparable): string =>
  [address, city, state].join('|').toLowerCase();
const cents = (dollars: number): number => Math.round(dollars * 100) / 100;
const oneDecimal = (percent: number): number => Math.round(percent * 10) / 10;
