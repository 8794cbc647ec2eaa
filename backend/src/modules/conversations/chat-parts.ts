import { Html, markup } from './html';

export const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** A line drawing of 24 by 24; `path` is SVG path data of ours. */
export const icon = (path: string, kind = ''): Html =>
  markup`<svg viewBox="0 0 24 24" aria-hidden="true" ${kind && markup` class="${kind}"`}>
    <path d="${path}" />
  </svg>`;
