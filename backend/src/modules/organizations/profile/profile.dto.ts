import { Id, Text } from '../../../kernel/http/fields';
import { writePhone } from '../phone-number';
import type { UserEntity } from '../user.entity';
import { portraitAddress } from './portrait-address';

export class ChangeProfile {
  @Text({ min: 1, max: 80, optional: true }) first_name?: string;
  @Text({ min: 1, max: 80, optional: true }) last_name?: string;
  @Text({
    max: 40,
    optional: true,
    nullable: true,
    description: 'Visitors call it with one tap; with the country code outside the United States.',
    example: '(415) 555-0132',
  })
  phone?: string | null;
}

/** Who is signed in, as home buyers see them. */
export class ProfileView {
  @Id() user_id!: string;
  @Text() first_name!: string;
  @Text() last_name!: string;
  @Text({ nullable: true, description: 'As people write it.' }) phone!: string | null;
  @Text({ nullable: true, description: 'Address on this server; initials are shown without one.' })
  portrait_url!: string | null;
}

export const viewProfile = (row: UserEntity): ProfileView => ({
  user_id: row.id,
  first_name: row.firstName,
  last_name: row.lastName,
  phone: row.phone && writePhone(row.phone),
  portrait_url: portraitAddress(row),
});
