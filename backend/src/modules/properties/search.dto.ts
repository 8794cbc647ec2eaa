import { Decimal, Id, ListOf, Moment, Nested, OneOf, Text, WebUrl, Whole } from '../../kernel/http/fields';
import { PricePointView } from './property-parts.dto';

export class SearchProperties {
  @Text({ min: 1, max: 200, optional: true, description: 'Street line of one home.', example: '123 Main St' })
  address?: string;
  @Text({ min: 1, max: 100, optional: true, example: 'San Francisco' }) city?: string;
  @Text({ min: 2, max: 50, optional: true, example: 'CA' }) state?: string;
  @Text({
    max: 10,
    optional: true,
    pattern: /^\d{5}(-\d{4})?$/,
    patternMessage: 'zip_code must look like 94102 or 94102-1234',
    example: '94102',
  })
  zip_code?: string;
}

export class SaveMatch {
  @Id({ description: 'From `matches` of a search of the last hour.' }) match_id!: string;
}

const known = { nullable: true };

export class BasicInfo {
  @Text(known) listing_id!: string | null;
  @Text(known) address!: string | null;
  @Text(known) city!: string | null;
  @Text(known) state!: string | null;
  @Text(known) zip_code!: string | null;
  @Text(known) property_type!: string | null;
  @Text(known) standard_status!: string | null;
  @Decimal({ ...known, description: 'Dollars.' }) price!: number | null;
  @Whole(known) bedrooms!: number | null;
  @Decimal(known) bathrooms!: number | null;
  @Whole(known) square_feet!: number | null;
  @Whole(known) lot_size_square_feet!: number | null;
  @Whole(known) year_built!: number | null;
}

export class FinancialInfo {
  @Whole({ ...known, description: 'Dollars. Zillow’s estimate of market value, not an appraisal.' })
  zestimate!: number | null;
  @Whole(known) zestimate_low!: number | null;
  @Whole(known) zestimate_high!: number | null;
  @Whole({ ...known, description: 'Dollars per month.' }) rent_estimate!: number | null;
  @Whole(known) rent_estimate_low!: number | null;
  @Whole(known) rent_estimate_high!: number | null;
  @Whole({ ...known, description: 'Cents per hoa_frequency.' }) hoa_fee_cents!: number | null;
  @Text(known) hoa_frequency!: string | null;
  @Whole({ ...known, description: 'Cents per year.' }) tax_annual_cents!: number | null;
  @ListOf(PricePointView) price_history!: PricePointView[];
}

export class SchoolView {
  @Text() name!: string;
  @Text(known) level!: string | null;
  @Text(known) grades!: string | null;
  @Text(known) district!: string | null;
  @Decimal({ ...known, description: 'Straight line. The nearest school is not the assigned one.' })
  distance_miles!: number | null;
  @Text(known) url!: string | null;
}

export class LocationInfo {
  @Whole({ ...known, max: 100 }) walk_score!: number | null;
  @Text({ ...known, description: 'In Walk Score’s words.' }) walk_description!: string | null;
  @Whole({ ...known, max: 100 }) transit_score!: number | null;
  @Whole({ ...known, max: 100 }) bike_score!: number | null;
  @Decimal({ min: -90, max: 90, ...known }) latitude!: number | null;
  @Decimal({ min: -180, max: 180, ...known }) longitude!: number | null;
  @ListOf(SchoolView) schools!: SchoolView[];
}

export class SearchResults {
  @Nested(BasicInfo) basic_info!: BasicInfo;
  @Nested(FinancialInfo) financial_info!: FinancialInfo;
  @Nested(LocationInfo) location_info!: LocationInfo;
}

export class OtherWord {
  @Text() source!: string;
  @Text({ description: 'What it says instead.', example: '4' }) value!: string;
}

export class FoundFact {
  @Text({ description: 'A field of search_results.', example: 'bedrooms' }) name!: string;
  @Text({ description: 'Whose word it is.', example: 'MLS' }) source!: string;
  @Text({ ...known, description: 'When the source says it is from.' }) as_of!: string | null;
  @ListOf(OtherWord, { description: 'Sources that say something else and were not followed.' })
  others!: OtherWord[];
}

export class AskedSourceView {
  @Text() name!: string;
  @OneOf(['ok', 'no_match', 'not_configured', 'failed', 'demo']) status!: string;
  @Whole({ description: 'Milliseconds.' }) took_ms!: number;
  @Text({ ...known, description: 'Must be shown beside the facts of this source.' }) attribution!:
    string | null;
  @WebUrl({ ...known, description: 'Must be linked beside the facts of this source.' }) url!: string | null;
  @Text({ ...known, description: 'Why it failed, or why something of it is not shown.' }) message!:
    string | null;
}

export class MatchView {
  @Id({ description: 'For save-search-result, within an hour.' }) match_id!: string;
  @Text() source!: string;
  @Text(known) listing_id!: string | null;
  @Text({ description: 'Empty where the seller does not show it.' }) address!: string;
  @Text() city!: string;
  @Text() state!: string;
  @Text() zip_code!: string;
  @Text(known) property_type!: string | null;
  @Text(known) standard_status!: string | null;
  @Decimal(known) price!: number | null;
  @Whole(known) bedrooms!: number | null;
  @Decimal(known) bathrooms!: number | null;
  @Whole(known) square_feet!: number | null;
  @Text(known) photo_url!: string | null;
  @Text() attribution!: string;
}

export class SearchAnswer {
  @Nested(SearchResults, { description: 'The home that was asked for, or the first of the area.' })
  search_results!: SearchResults;
  @ListOf('text') sources_searched!: string[];
  @ListOf(AskedSourceView) sources!: AskedSourceView[];
  @ListOf(MatchView) matches!: MatchView[];
  @ListOf(FoundFact, { description: 'Each fact of search_results with its source.' }) facts!: FoundFact[];
  @Moment({ description: 'When it was asked; answers are kept for five minutes.' }) as_of!: string;
}
