import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { NotFound } from '../../kernel/errors/errors';
import { redrawn } from '../../kernel/http/sent-picture';
import { isServedHere, runAsOrganization } from '../../kernel/tenancy/context';
import { Storage } from '../../ports/storage';
import { LogosRepository } from './logos.repository';

/** Large enough for a sharp header on a good screen. */
const longestSide = 640;

/** What pages show of a logo: twice the size of its place, for good screens, and no byte more. */
export const logoShapes = { header: 'header', icon: 'icon' } as const;
export type LogoShape = keyof typeof logoShapes;

@Injectable()
export class LogosService {
  private readonly drawn = new LRUCache<string, Buffer>({
    max: 500,
    maxSize: 20_000_000,
    sizeCalculation: ({ length }) => length,
  });

  constructor(
    private readonly logos: LogosRepository,
    private readonly storage: Storage,
  ) {}

  /** Keeps a picture as a logo. @throws {UnsupportedType} for anything but PNG, JPEG and WebP */
  async add(picture: Buffer): Promise<string> {
    const png = await redraw(picture);
    const id = crypto.randomUUID();
    await this.storage.put(nameOf(id), png, 'image/png');
    await this.logos.add({ id, sizeBytes: png.length });
    return id;
  }

  async removeAllBut(kept: string | null): Promise<void> {
    for (const { id } of await this.logos.all()) {
      if (id === kept) continue;
      await this.logos.remove(id);
      await this.storage.remove(nameOf(id));
    }
  }

  /** The PNG behind a public address. @throws {NotFound} */
  async open(logoId: string): Promise<Buffer> {
    const organizationId = await this.logos.organizationOf(logoId);
    if (!organizationId || !isServedHere(organizationId)) throw new NotFound();
    // A logo is public: the file store only has to be told in whose space it lies.
    return runAsOrganization(organizationId, () => this.storage.get(nameOf(logoId)));
  }

  /** The logo as WebP for the header of a page, or as a square PNG for a browser's tab. @throws {NotFound} */
  async shaped(logoId: string, shape: LogoShape): Promise<Buffer> {
    const picture = await this.open(logoId);
    const key = `${logoId}:${shape}`;
    const drawn = this.drawn.get(key) ?? (await (shape === 'icon' ? iconOf(picture) : headerOf(picture)));
    this.drawn.set(key, drawn);
    return drawn;
  }
}

const headerOf = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .resize({ width: 400, height: 72, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80, effort: 6 })
    .toBuffer();

const iconOf = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .resize({ width: 64, height: 64, fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

const nameOf = (logoId: string): string => `logos/${logoId}.png`;

const redraw = (picture: Buffer): Promise<Buffer> =>
  redrawn(picture, {
    refusal: 'The logo must be a PNG, JPEG or WebP picture.',
    draw: (image) =>
      image
        .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
        .png({ compressionLevel: 9 }),
  });
