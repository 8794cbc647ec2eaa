import { Decimal, HexColor, Id, ListOf, Nested, Text, Whole } from '../../kernel/http/fields';

export class PublicBranding {
  @Text() company_name!: string;
  @Text({ max: 2048, nullable: true }) logo_url!: string | null;
  @HexColor() primary_color!: string;
  @HexColor() text_on_primary!: string;
  @HexColor() accent_color!: string;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @Text({ nullable: true }) licence_line!: string | null;
}

export class PublicProperty {
  @Id() property_id!: string;
  @Text() address!: string;
  @Text() city!: string;
  @Text() state!: string;
  @Text() zip_code!: string;
  @Decimal({ nullable: true }) price!: number | null;
  @Whole({ nullable: true }) bedrooms!: number | null;
  @Decimal({ nullable: true }) bathrooms!: number | null;
  @Whole({ nullable: true }) square_feet!: number | null;
  @Text({ max: 2048, nullable: true }) photo_url!: string | null;
}

export class PublicConsent {
  @Text({ description: 'The wordings of email and phone together.' }) text!: string;
  @Text() version!: string;
  @Text({ description: 'What ticking the e-mail box agrees to.' }) email!: string;
  @Text({ description: 'What one box for calls and texts together agrees to.' }) phone!: string;
  @Text({ nullable: true, description: 'What ticking the box for calls agrees to.' }) call!: string | null;
  @Text({ nullable: true, description: 'What ticking the box for text messages agrees to.' }) sms!:
    string | null;
}

/** What a page of one's own needs to show a chatbot to visitors. */
export class PublicChatbot {
  @Id() bot_id!: string;
  @Text() name!: string;
  @Text() greeting!: string;
  @ListOf('text') languages!: string[];
  @Nested(PublicBranding) branding!: PublicBranding;
  @ListOf(PublicProperty) properties!: PublicProperty[];
  @ListOf('text', { description: 'Questions to start with.' }) suggestions!: string[];
  @Text({ description: 'Must be shown above the conversation.' }) disclosure!: string;
  @Nested(PublicConsent) consent!: PublicConsent;
}
