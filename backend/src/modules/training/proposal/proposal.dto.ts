import { Decimal, Id, ListOf, Text, Whole } from '../../../kernel/http/fields';
import { PartialOf } from '../../../kernel/http/partial';
import type { ProposedProperty } from '../extract';
import { ImageView } from '../processed.dto';
import type { Proposal } from './proposals';

class ProposedFacts {
  @Text({ min: 1, max: 200, nullable: true, example: '42 Juniper Court' }) address!: string | null;
  @Text({ min: 1, max: 100, nullable: true }) city!: string | null;
  @Text({ min: 1, max: 50, nullable: true }) state!: string | null;
  @Text({ max: 10, nullable: true }) zip_code!: string | null;
  @Text({ max: 50, nullable: true }) property_type!: string | null;
  @Decimal({ nullable: true, description: 'Dollars.' }) price!: number | null;
  @Whole({ max: 999, nullable: true }) bedrooms!: number | null;
  @Decimal({ max: 99.9, places: 1, nullable: true }) bathrooms!: number | null;
  @Whole({ max: 10_000_000, nullable: true }) square_feet!: number | null;
  @Whole({ min: 1600, max: 2200, nullable: true }) year_built!: number | null;
  @Text({ max: 20_000, nullable: true }) description!: string | null;
  @ListOf('text', { max: 100, textMax: 200 }) features!: string[];
}

export class ProposalView extends ProposedFacts {
  @ListOf(ImageView) photos!: ImageView[];

  @ListOf('text', { description: 'Fields a listing needs and the page does not tell.' })
  missing!: string[];

  @Id({ nullable: true, description: 'The listing it was accepted as.' })
  property_id!: string | null;
}

/** Corrections; what is not given is taken from the page. */
export class AcceptProposal extends PartialOf(ProposedFacts) {
  @ListOf('text', {
    max: 50,
    textMax: 2048,
    optional: true,
    description: 'Addresses of those photos that are taken over; all of them without.',
  })
  photos?: string[];
}

export class AcceptedProposal {
  @Text() message!: string;
  @Id() property_id!: string;
}

const factNames = [
  'address',
  'city',
  'state',
  'zip_code',
  'property_type',
  'price',
  'bedrooms',
  'bathrooms',
  'square_feet',
  'year_built',
  'description',
] as const satisfies (keyof ProposedProperty)[];

export function viewProposal({ facts, features, photos, missing, propertyId }: Proposal): ProposalView {
  const told = Object.fromEntries(factNames.map((name) => [name, facts[name] ?? null]));
  return {
    ...(told as Omit<ProposedFacts, 'features'>),
    features,
    photos: photos.map(({ url, alt }) => ({ url, alt })),
    missing,
    property_id: propertyId,
  };
}
