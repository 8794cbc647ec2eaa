/** Four modules of light around the code, as ISO/IEC 18004 asks. */
export const quietZone = 4;

export const imageFormats = ['svg', 'png', 'pdf'] as const;
export type ImageFormat = (typeof imageFormats)[number];

export const contentTypes: Record<ImageFormat, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** How one code looks. Colours are `#rrggbb`. */
export interface CodeDesign {
  address: string;
  foreground: string;
  background: string;
  logo: Logo | null;
  /** The address in words below the code. */
  caption: boolean;
}

export interface Logo {
  png: Uint8Array;
  /** Width by height. */
  aspect: number;
  /** The share of the code's area it may cover, from 0 to 1. */
  share: number;
}

/** A drawing that cannot be made or cannot be read: `message` says what to change. */
export class DrawingRefused extends Error {
  constructor(
    readonly code: 'qr_logo_too_large' | 'qr_unreadable' | 'qr_too_small',
    message: string,
  ) {
    super(message);
  }
}
