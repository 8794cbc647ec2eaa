import { Injectable } from '@nestjs/common';
import { ValidationFailed } from '../../../kernel/errors/errors';
import { currentActor } from '../../../kernel/tenancy/context';
import { readPhone } from '../phone-number';
import { UsersRepository } from '../users.repository';
import { Portraits } from './portraits';
import { type ChangeProfile, type ProfileView, viewProfile } from './profile.dto';

/** How whoever is signed in appears to home buyers. */
@Injectable()
export class Profile {
  constructor(
    private readonly users: UsersRepository,
    private readonly portraits: Portraits,
  ) {}

  async mine(): Promise<ProfileView> {
    return viewProfile(await this.users.get(me()));
  }

  async change({ first_name, last_name, phone }: ChangeProfile): Promise<ProfileView> {
    await this.users.change(me(), {
      ...(first_name !== undefined && { firstName: first_name.trim() }),
      ...(last_name !== undefined && { lastName: last_name.trim() }),
      ...(phone !== undefined && { phone: phoneIn(phone) }),
    });
    return this.mine();
  }

  async setPortrait(picture: Buffer): Promise<ProfileView> {
    await this.portraits.set(me(), picture);
    return this.mine();
  }

  async removePortrait(): Promise<ProfileView> {
    await this.portraits.remove(me());
    return this.mine();
  }
}

const me = (): string => currentActor()!.id;

function phoneIn(typed: string | null): string | null {
  if (!typed?.trim()) return null;
  const phone = readPhone(typed);
  if (phone) return phone;
  const message = 'phone must be a phone number, with the country code outside the United States';
  throw new ValidationFailed([{ field: 'phone', message }]);
}
