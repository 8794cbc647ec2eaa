import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { NotFound } from '../../../kernel/errors/errors';
import { Listens } from '../../../kernel/events/events';
import { redrawn } from '../../../kernel/http/sent-picture';
import { isServedHere, runAsOrganization } from '../../../kernel/tenancy/context';
import { Storage } from '../../../ports/storage';
import { MemberRemoved } from '../organization.events';
import { UsersRepository } from '../users.repository';
import { readPortraitFile } from './portrait-address';

/** Enough for a flyer at 300 dpi and for a face on a good screen. */
const side = 512;

/** Pictures of the people of a brokerage, in the file store as `portraits/<portrait_id>.jpg`. */
@Injectable()
export class Portraits {
  constructor(
    private readonly users: UsersRepository,
    private readonly storage: Storage,
  ) {}

  /** Takes the place of the former picture. @throws {UnsupportedType} for anything but PNG, JPEG and WebP */
  async set(userId: string, picture: Buffer): Promise<void> {
    const { portraitId: former } = await this.users.get(userId);
    const jpeg = await redraw(picture);
    const portraitId = crypto.randomUUID();
    await this.storage.put(nameOf(portraitId), jpeg, 'image/jpeg');
    await this.users.change(userId, { portraitId });
    if (former) await this.storage.remove(nameOf(former));
  }

  async remove(userId: string): Promise<void> {
    const { portraitId } = await this.users.get(userId);
    if (!portraitId) return;
    await this.users.change(userId, { portraitId: null });
    await this.storage.remove(nameOf(portraitId));
  }

  /** The JPEG of somebody of the current organization; null without one. */
  async of(userId: string): Promise<Buffer | null> {
    const portraitId = (await this.users.maybe(userId))?.portraitId;
    return portraitId ? this.storage.get(nameOf(portraitId)) : null;
  }

  /** The JPEG behind a public address. @throws {NotFound} also for a picture that was replaced */
  async open(file: string): Promise<Buffer> {
    const asked = readPortraitFile(file);
    if (!asked) throw new NotFound();
    const user = await this.users.anywhere(asked.userId);
    if (user?.portraitId !== asked.portraitId || !isServedHere(user.organizationId)) throw new NotFound();
    // A portrait is public: the file store only has to be told in whose space it lies.
    return runAsOrganization(user.organizationId, () => this.storage.get(nameOf(asked.portraitId)));
  }

  @Listens(MemberRemoved)
  memberRemoved({ userId }: MemberRemoved): Promise<void> {
    return this.remove(userId);
  }
}

const nameOf = (portraitId: string): string => `portraits/${portraitId}.jpg`;

const redraw = (picture: Buffer): Promise<Buffer> =>
  redrawn(picture, {
    refusal: 'The picture must be a PNG, JPEG or WebP file.',
    draw: (image) =>
      image
        .resize({ width: side, height: side, fit: 'cover', position: sharp.strategy.attention })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 82, mozjpeg: true }),
  });
