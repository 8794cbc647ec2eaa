import type { FastifyRequest } from 'fastify';
import { deviceOf } from './device';
import { campaignOf } from '../../../kernel/http/campaign';
import { handedOn, visitorHash, visitOf } from './visit';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Mobile/15E148';
const request = (headers: Record<string, string> = {}, method = 'GET') =>
  ({ method, headers: { 'user-agent': iphone, ...headers }, ip: '203.0.113.9' }) as unknown as FastifyRequest;

describe('a visit', () => {
  it.each([
    ['phone', iphone],
    ['phone', 'Mozilla/5.0 (Linux; Android 15; CUBOT X18 Plus) Chrome/140 Mobile Safari/537.36'],
    ['tablet', 'Mozilla/5.0 (Linux; Android 15; SM-X710) Chrome/140 Safari/537.36'],
    ['computer', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0'],
    [undefined, ''],
    [undefined, 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    [undefined, 'WhatsApp/2.25.1 A'],
    [undefined, 'facebookexternalhit/1.1 Facebot Twitterbot/1.0'],
    [undefined, 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    [undefined, 'TelegramBot (like TwitterBot)'],
    [undefined, 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5'],
    [undefined, 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 Safari/537.36'],
    [undefined, 'curl/8.5.0'],
  ] as const)('is made with a %s: %s', (device, userAgent) => {
    expect(deviceOf(userAgent)).toBe(device);
  });

  it.each([
    [{ 'sec-purpose': 'prefetch;prerender' }],
    [{ purpose: 'prefetch' }],
    [{ 'x-moz': 'prefetch' }],
    [{ 'x-purpose': 'preview' }],
  ])('is none when the browser only loads ahead: %j', (headers) => {
    expect(visitOf(request(headers))).toBeUndefined();
  });

  it('is none for HEAD', () => {
    expect(visitOf(request({}, 'HEAD'))).toBeUndefined();
  });

  it('is a click when it comes from a page, and a scan when it comes from none', () => {
    expect(visitOf(request())?.kind).toBe('scan');
    expect(visitOf(request({ 'sec-fetch-site': 'none' }))?.kind).toBe('scan');
    expect(visitOf(request({ 'sec-fetch-site': 'cross-site' }))?.kind).toBe('click');
    expect(visitOf(request({ referer: 'https://harbour.example/homes' }))?.kind).toBe('click');
  });

  it('names a device by a hash that differs by day, device and server, and tells nothing of the address', () => {
    const visit = visitOf(request())!;
    const hash = visitorHash(visit, 'secret', '2026-05-02');
    expect(visitorHash(visit, 'secret', '2026-05-02')).toBe(hash);
    const others = [
      visitorHash(visit, 'secret', '2026-05-03'),
      visitorHash(visit, 'another', '2026-05-02'),
      visitorHash({ ...visit, ip: '203.0.113.10' }, 'secret', '2026-05-02'),
      visitorHash({ ...visit, userAgent: 'other' }, 'secret', '2026-05-02'),
    ];
    expect(new Set([hash, ...others]).size).toBe(5);
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });

  it('keeps a campaign’s parameters and no others', () => {
    expect(campaignOf({ utm_source: 'mail', utm_medium: ['a', 'b'], next: '//evil' }, handedOn)).toEqual({
      utm_source: 'mail',
    });
  });
});
