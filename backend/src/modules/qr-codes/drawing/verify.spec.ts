import sharp from 'sharp';
import { layOut } from './code-layout';
import { drawSvg } from './draw-svg';
import { levelFor } from './error-correction';
import { verify } from './verify';

const design = {
  address: 'https://chat.harbour.example/q/abcdefghjk',
  foreground: '#1f4d4a',
  background: '#ffffff',
  logo: null,
  caption: true,
};

describe('a drawn code', () => {
  const drawn = async (spoil?: string) => {
    const layout = layOut(design);
    const svg = Buffer.from(drawSvg(design, layout, layout.width * 8));
    const patch = spoil && [{ input: Buffer.from(spoil) }];
    const picture = sharp(svg);
    return {
      picture: await (patch ? picture.composite(patch) : picture).png().toBuffer(),
      modules: layout.width,
      printedWidth: 400,
      background: '#ffffff',
    };
  };

  it('passes when a camera reads the address from it, in every trial', async () => {
    await expect(verify(design.address, await drawn())).resolves.toBeUndefined();
  });

  it('is refused when it says something else', async () => {
    await expect(verify('https://chat.harbour.example/q/another', await drawn())).rejects.toMatchObject({
      code: 'qr_unreadable',
    });
  });

  it('is refused when too much of it is hidden', async () => {
    const patch =
      '<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180"><rect width="180" height="180"/></svg>';
    await expect(verify(design.address, await drawn(patch))).rejects.toMatchObject({
      code: 'qr_unreadable',
    });
  });

  it('is refused when its print would be too coarse', async () => {
    const coarse = { ...(await drawn()), printedWidth: 60 };
    await expect(verify(design.address, coarse)).rejects.toThrow('at least 1.4 times as large');
  });

  it('corrects more errors the more a logo covers, and never covers more than is restored', () => {
    expect([0, 0.05, 0.06, 0.1].map((share) => levelFor(share))).toEqual(['Q', 'Q', 'H', 'H']);
    expect(() => levelFor(0.11)).toThrow('choose a smaller logo');
  });
});
