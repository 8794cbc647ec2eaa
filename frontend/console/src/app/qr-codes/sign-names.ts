import type { SignView } from './signs-api';

export const nameOf = ({ label, place, property_address }: SignView): string =>
  label || place || property_address || 'Without a label';

export const fileNameOf = (sign: SignView): string =>
  nameOf(sign)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
