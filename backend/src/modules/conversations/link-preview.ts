import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { Branding } from '../branding';
import { Properties } from '../properties';
import { pageColors } from './chat-colors';
import { ChatScenes } from './chat-scene';

/** What messengers and social networks show of a link without cutting it (Open Graph). */
const width = 1200;
const height = 630;
const band = 118;

/**
 * The picture of a shared link: the home above a band in the brand's colour with the logo. Without words: title and price stand
 * beside it in the page's own tags, in letters of the reader's device.
 */
@Injectable()
export class LinkPreviews {
  private readonly drawn = new LRUCache<string, Buffer>({
    max: 300,
    maxSize: 30_000_000,
    sizeCalculation: ({ length }) => length,
  });

  constructor(
    private readonly scenes: ChatScenes,
    private readonly properties: Properties,
    private readonly branding: Branding,
  ) {}

  /** JPEG of 1200 by 630. Throws `NotFound` for a deleted chatbot. */
  async draw(botId: string, propertyId?: string): Promise<Buffer> {
    const { brand, home, homes } = await this.scenes.of(botId, propertyId);
    const photoOf = [home, ...homes].find((each) => each && each.photos.length > 0);
    const photoId = photoOf?.photos[0]?.photoId;
    const { brand: ground } = pageColors(brand.primaryColor);
    const key = [photoId, brand.logoId, ground].join(':');
    const known = this.drawn.get(key);
    if (known) return known;
    const picture = await this.compose(ground, {
      photo: photoOf ? await this.properties.coverPhoto(photoOf.propertyId, width) : null,
      logo: await this.branding.logoPicture(),
    });
    this.drawn.set(key, picture);
    return picture;
  }

  private async compose(
    ground: string,
    { photo, logo }: { photo: Buffer | null; logo: Buffer | null },
  ): Promise<Buffer> {
    const layers: sharp.OverlayOptions[] = [];
    if (photo) {
      const input = await sharp(photo)
        .resize(width, height - band, { fit: 'cover' })
        .toBuffer();
      layers.push({ input, top: 0, left: 0 });
    }
    if (logo) layers.push(await this.placed(logo, photo === null));
    return sharp({ create: { width, height, channels: 3, background: ground } })
      .composite(layers)
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
  }

  /** On a white plate, as on paper: a logo may have any colour, the brand's own too. */
  private async placed(logo: Buffer, alone: boolean): Promise<sharp.OverlayOptions> {
    const plate = alone ? { width: 640, height: 220 } : { width: 360, height: 82 };
    const drawn = await sharp(logo)
      .resize({ width: plate.width - 48, height: plate.height - 24, fit: 'inside' })
      .toBuffer();
    const input = await sharp({ create: { ...plate, channels: 3, background: '#ffffff' } })
      .composite([{ input: drawn, gravity: 'centre' }])
      .png()
      .toBuffer();
    return alone
      ? { input, gravity: 'centre' }
      : { input, top: height - band + Math.round((band - plate.height) / 2), left: 40 };
  }
}
