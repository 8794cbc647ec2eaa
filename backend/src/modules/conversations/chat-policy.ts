import type { Env } from '../../env';
import { frameSources } from '../chatbots';

/** What one rendering of a page needs to be let through by its policy. */
export interface PolicyWishes {
  nonce: string;
  /** Addresses of pictures; their hosts are the only ones of others. */
  pictures?: (string | null | undefined)[];
  /** Who may embed the page. Without a list any secure site may: codes and links are public. */
  sites?: string[];
}

/** The content security policy of a chat page. */
export function chatPolicy(env: Env, { nonce, pictures = [], sites = [] }: PolicyWishes): string {
  const origins = pictures.flatMap((address) =>
    address && URL.canParse(address) ? new URL(address).origin : [],
  );
  const local = env.production ? [] : ['http://localhost:*', 'http://127.0.0.1:*'];
  const ancestors = sites.length > 0 ? frameSources(sites) : ['https:', ...local];
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `img-src 'self' data: ${[...new Set(origins)].join(' ')}`.trim(),
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // The console shows the page in its preview, also one that lives under the brokerage's own name.
    `frame-ancestors 'self' ${new URL(env.PUBLIC_URL).origin} ${ancestors.join(' ')}`,
  ].join('; ');
}
