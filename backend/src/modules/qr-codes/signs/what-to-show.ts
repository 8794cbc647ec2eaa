import type { Chatbot } from '../../chatbots';
import type { PropertyFacts } from '../../properties';
import type { WhenSold } from './sign.entity';

/**
 * `chat`: the chatbot's page; `similar` and `agent`: what the brokerage chose for a sold home; `closed`: nobody answers
 * any more, but what is known of the home and the way to the agent remain.
 */
export type Showing = 'chat' | 'similar' | 'agent' | 'closed';

interface Facts {
  /** Null when it was deleted. */
  bot: Pick<Chatbot, 'status'> | null;
  home: Pick<PropertyFacts, 'status'> | null;
  whenSold: WhenSold;
}

/** What whoever scans a sign gets to see. */
export function whatToShow({ bot, home, whenSold }: Facts): Showing {
  if (home?.status === 'sold' && whenSold !== 'answer') return whenSold;
  return bot && bot.status !== 'archived' ? 'chat' : 'closed';
}

/** Homes for sale that come near one in kind, place and price, the nearest first; without one, in their order. */
export function similarHomes(
  home: PropertyFacts | null,
  homes: PropertyFacts[],
  most: number,
): PropertyFacts[] {
  const open = homes.filter(
    ({ propertyId, status }) =>
      propertyId !== home?.propertyId && (status === 'active' || status === 'coming_soon'),
  );
  if (!home) return open.slice(0, most);
  const distance = (other: PropertyFacts): number =>
    (other.city === home.city && other.state === home.state ? 0 : 1) +
    (other.propertyType === home.propertyType ? 0 : 0.5) +
    apart(other.price, home.price) +
    apart(other.bedrooms, home.bedrooms) / 2;
  return open.toSorted((a, b) => distance(a) - distance(b)).slice(0, most);
}

/** 0 for the same amount, 1 for the double; half when one is not known. */
const apart = (one: number | null, other: number | null): number =>
  one && other ? Math.min(2, Math.abs(Math.log2(one / other))) : 0.5;
