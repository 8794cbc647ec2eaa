import type { FastifyReply } from 'fastify';
import { plainPage } from './plain-page';

/** A page behind an address that is a key by itself, as mails carry it. */
export interface LinkPage {
  /** Of HTTP. */
  status: number;
  html: string;
  /** Its `Content-Security-Policy`. */
  policy: string;
}

/** Hands the page out so that neither a cache, a search engine nor a site opened from it learns its address. */
export function sendLinkPage(reply: FastifyReply, { status, html, policy }: LinkPage): void {
  void reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(html);
}

/**
 * For an address that is unknown or too old; it tells nothing about whether it ever was one.
 * @param advice what to do instead, as HTML of the program's own
 */
export const expiredLinkPage = (advice: string): LinkPage => ({
  status: 404,
  html: plainPage('This link is no longer good', advice),
  policy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
});

/** For a page with one form, styles of its own and no script. @param pictures sources besides the page itself (`data:`) */
export const linkPagePolicy = (nonce: string, ...pictures: string[]): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `img-src ${['data:', ...pictures].join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
