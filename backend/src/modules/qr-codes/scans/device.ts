import type { Device } from './qr-scan.entity';

/** Not CUBOT, which makes telephones. Search engines, link previews of messengers and social networks, monitors, and libraries that fetch. */
const machines =
  /(?<!cu)bots?\b|crawl|spider|slurp|preview|facebookexternalhit|facebookcatalog|whatsapp|skypeuri|embedly|vkshare|google-(inspectiontool|pagerenderer|read-aloud)|googleother|mediapartners|headless|phantomjs|puppeteer|playwright|curl|wget|python|okhttp|axios|\bnode\b|undici|go-http|libwww|\bjava\/|\bruby|\bphp|perl|httpclient|postman|insomnia|monitor|uptime|pingdom|lighthouse|validator|safelinks|proofpoint|mimecast|barracuda/i;

/** The kind of device by its User-Agent; undefined for programs, whose visits are not scans. */
export function deviceOf(userAgent: string): Device | undefined {
  if (!userAgent || machines.test(userAgent)) return undefined;
  if (
    /ipad|tablet|kindle|silk|playbook/i.test(userAgent) ||
    (/android/i.test(userAgent) && !/mobile/i.test(userAgent))
  )
    return 'tablet';
  if (/mobi|iphone|ipod|android/i.test(userAgent)) return 'phone';
  return 'computer';
}
