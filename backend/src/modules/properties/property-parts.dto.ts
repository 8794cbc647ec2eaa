import { Day, Decimal, Id, OneOf, Text, Whole } from '../../kernel/http/fields';

export class PhotoView {
  @Id() photo_id!: string;
  @Text({ description: 'Path on this server; `?width=` gives a smaller one.' }) url!: string;
  @Text() caption!: string;
  @Whole() position!: number;
}

export class PricePointView {
  @Day() date!: string;
  @Decimal({ description: 'Dollars.' }) price!: number;
  @OneOf(['listed', 'price_changed', 'sold', 'recorded_sale']) event!: string;
  @Text() source!: string;
}
