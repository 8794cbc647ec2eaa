import { Decimal, Id, ListOf, Moment, Text, Whole } from '../../kernel/http/fields';
import { PricePointView } from './property-parts.dto';
import { AskedSourceView } from './search.dto';

const known = { nullable: true };

export class ComparableView {
  @Text(known) listing_id!: string | null;
  @Id(known) property_id!: string | null;
  @Text() address!: string;
  @Text() city!: string;
  @Text() state!: string;
  @Text() zip_code!: string;
  @Text(known) property_type!: string | null;
  @Text() standard_status!: string;
  @Decimal({ description: 'Dollars.' }) price!: number;
  @Whole(known) bedrooms!: number | null;
  @Decimal(known) bathrooms!: number | null;
  @Whole() square_feet!: number;
  @Decimal({ description: 'Dollars.' }) price_per_square_foot!: number;
  @Decimal({ ...known, description: 'Straight line.' }) distance_miles!: number | null;
  @Text() source!: string;
  @Text() attribution!: string;
}

export class MarketAnalysis {
  @Id() property_id!: string;
  @Decimal({ ...known, description: 'Dollars; of this listing.' }) price_per_square_foot!: number | null;
  @ListOf(ComparableView, {
    description: 'Same kind, within 30 % of the size and one bedroom; the closest in size first.',
  })
  comparables!: ComparableView[];
  @Decimal({ ...known, description: 'Dollars; of the comparables.' }) median_price_per_square_foot!:
    number | null;
  @Decimal({ min: -100, ...known, description: 'Above (+) or below (−) that median.' })
  price_position_percent!: number | null;
  @Whole({ ...known, description: 'Dollars per month.' }) rent_estimate!: number | null;
  @Decimal({ ...known, description: 'A year’s rent as percent of the price, before any cost.' })
  gross_rent_yield_percent!: number | null;
  @ListOf(PricePointView) price_history!: PricePointView[];
  @ListOf(AskedSourceView) sources!: AskedSourceView[];
  @Moment() as_of!: string;
}
