import { Decimal, Email, HexColor, OneOf, Text } from '../../kernel/http/fields';
import { domainStatuses, type DomainStatus } from './domains/domain.dto';

const phone = { max: 40, pattern: /^[+()\d\s./x-]*$/i, patternMessage: '$property must be a phone number' };

/** Fields that are left out stay as they are; null (or an empty text) goes back to the organization's own data. */
export class SetBranding {
  @Text({ max: 160, optional: true, nullable: true, example: 'Custom Real Estate' })
  company_name?: string | null;

  @Text({
    max: 2048,
    optional: true,
    nullable: true,
    description: 'An https address, or the address of the uploaded logo.',
    example: 'https://example.com/logo.png',
  })
  logo_url?: string | null;

  @HexColor({ optional: true, nullable: true })
  primary_color?: string | null;

  @HexColor({ optional: true, nullable: true, example: '#c8553d' })
  accent_color?: string | null;

  @Text({
    max: 300,
    optional: true,
    nullable: true,
    description: 'A host name of your own for chat pages; it serves them once DNS proves that it is yours.',
    example: 'chat.customrealestate.com',
  })
  custom_domain?: string | null;

  @Text({ max: 500, optional: true, nullable: true, description: 'Shown above the first message.' })
  welcome_text?: string | null;

  @Text({
    max: 200,
    optional: true,
    nullable: true,
    description: 'Brokerage licence, as the law wants it shown.',
  })
  licence_line?: string | null;

  @Text({ ...phone, optional: true, nullable: true })
  phone?: string | null;

  @Email({ optional: true, nullable: true })
  email?: string | null;
}

export class BrandingView {
  @Text() company_name!: string;
  @Text({ max: 2048, nullable: true }) logo_url!: string | null;
  @HexColor() primary_color!: string;
  @HexColor() accent_color!: string;
  @Text({ nullable: true }) custom_domain!: string | null;
  @OneOf(domainStatuses, { description: 'Whether the custom domain serves chat pages already.' })
  domain_status!: DomainStatus;
  @Text({ nullable: true }) welcome_text!: string | null;
  @Text({ nullable: true }) licence_line!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Text({ nullable: true }) email!: string | null;
  @HexColor({ description: 'The text colour that can be read on the primary colour.' })
  text_on_primary!: string;
  @Decimal({ max: 21, description: 'Contrast of that text on the primary colour, after WCAG; at least 4.5.' })
  contrast!: number;
}
