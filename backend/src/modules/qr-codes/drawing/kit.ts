import type { CodeDesign } from './design';
import type { KitWords } from './kit-words';

/** `rider`: 24 × 6 in, hung under a yard sign; `flyer`, `tent` and `sign-in`: US letter; `sheet`: many codes on letter pages. */
export const kitPieces = ['rider', 'flyer', 'tent', 'sign-in'] as const;
export type KitPiece = (typeof kitPieces)[number];

/** What is printed beside the code; every text is drawn, never interpreted. */
export interface KitContent {
  brand: {
    companyName: string;
    /** `#rrggbb`, and the text colour that can be read on it. */
    color: string;
    onColor: string;
    /** As text on white. */
    ink: string;
    logo: Uint8Array | null;
    licenceLine: string;
    phone: string;
    email: string;
  };
  agent: { name: string; office: string; phone: string; photo: Uint8Array | null };
  home: {
    address: string;
    place: string;
    status: string;
    price: string;
    facts: string[];
    features: string[];
    description: string;
    attribution: string;
    asOf: string;
    photo: Uint8Array | null;
  } | null;
  consent: { email: string; phone: string };
  words: KitWords;
}

export type KitJob =
  | { piece: KitPiece; design: CodeDesign; content: KitContent }
  | { piece: 'sheet'; designs: { design: CodeDesign; label: string }[]; companyName: string };

/** Inches are points times this. */
export const inch = 72;
