import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { campaignFields } from '../../../kernel/http/campaign';
import { deviceOf } from './device';
import type { Device, VisitKind } from './qr-scan.entity';

/** Somebody who opens a printed code. */
export interface Visit {
  kind: VisitKind;
  device: Device;
  ip: string;
  userAgent: string;
}

/**
 * The visit a request is; undefined for what no person asked for: programs, look-ups (HEAD), and what a browser or
 * messenger loads before anybody taps (`Sec-Purpose` of the Fetch standard, its older spellings `Purpose`, `X-Purpose`, `X-Moz`).
 */
export function visitOf({ method, headers, ip }: FastifyRequest): Visit | undefined {
  const userAgent = headers['user-agent'] ?? '';
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers[name] ?? '');
  const device = deviceOf(userAgent);
  if (method !== 'GET' || !device || /prefetch|preview|prerender/i.test(purposes.join(' '))) return undefined;
  return { kind: isClick(headers) ? 'click' : 'scan', device, ip, userAgent };
}

/** A camera and an address bar come from no page; a link in a mail or on a site tells where it stood. */
function isClick(headers: FastifyRequest['headers']): boolean {
  const site = headers['sec-fetch-site'] ?? '';
  return Boolean(headers.referer) || /^(cross-site|same-site|same-origin)$/.test(site);
}

/**
 * What one device is called on one day. The salt changes at midnight UTC and follows from the server's secret, so that
 * the name says nothing about the address behind it, nor tells two days apart.
 */
export function visitorHash({ ip, userAgent }: Visit, secret: string, day: string): string {
  const salt = createHmac('sha256', secret).update(`scan-visitors ${day}`).digest();
  return createHmac('sha256', salt).update(`${ip}\n${userAgent}`).digest('hex').slice(0, 32);
}

/** Of an address they go along to the chat page. */
export const handedOn = [...campaignFields, 'utm_term', 'utm_content', 'utm_id'];
