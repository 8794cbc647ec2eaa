import { frameSources, isAllowedOrigin, readSite } from './allowed-sites';

describe('the sites that may show a chatbot', () => {
  it.each([
    ['agency.com', 'agency.com'],
    [' https://WWW.Agency.com/homes?x=1 ', 'www.agency.com'],
    ['*.agency.com', '*.agency.com'],
    ['agency.com:443', 'agency.com'],
    ['agency.com:8443', 'agency.com:8443'],
    ['agency.com.', 'agency.com'],
    ['bücher.example.com', 'xn--bcher-kva.example.com'],
    ['localhost:4200', 'localhost:4200'],
  ])('reads %s as %s', (typed, site) => {
    expect(readSite(typed)).toEqual({ site });
  });

  it.each([
    '',
    '*',
    'https://',
    '*.com',
    'com',
    'a b.com',
    'agency.com; script-src *',
    "'self'",
    'user@agency.com',
    '10.0.0.1',
    '[::1]',
    '*.localhost',
    'agency',
    'agency.com:99999',
    'a.*.com',
    '-x.com',
    'data:',
  ])('refuses %s', (typed) => {
    expect(readSite(typed)).toHaveProperty('refusal');
  });

  const sites = ['agency.com', '*.partner.org', 'shop.net:8443', 'localhost:4200'];
  it.each([
    ['https://agency.com', true],
    ['https://homes.partner.org', true],
    ['https://a.b.partner.org', true],
    ['https://shop.net:8443', true],
    ['http://localhost:4200', true],
    ['http://agency.com', false],
    ['https://www.agency.com', false],
    ['https://evilagency.com', false],
    ['https://agency.com.evil.io', false],
    ['https://agency.com:8443', false],
    ['https://partner.org', false],
    ['https://evilpartner.org', false],
    ['https://shop.net', false],
    ['http://localhost', false],
    ['null', false],
    ['https://AGENCY.com', false],
    ['https://agency.com/', false],
    ['', false],
  ])('lets %s in: %s', (origin, allowed) => {
    expect(isAllowedOrigin(sites, origin)).toBe(allowed);
  });

  it('names them to the browser as secure sites, but for the developer’s machine', () => {
    expect(frameSources(sites)).toEqual([
      'https://agency.com',
      'https://*.partner.org',
      'https://shop.net:8443',
      'http://localhost:4200',
    ]);
  });
});
