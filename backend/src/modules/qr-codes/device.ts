import type { Device } from './qr-scan.entity';

const machines =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|headless|curl|wget|python|okhttp|axios|monitor|lighthouse/i;

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
