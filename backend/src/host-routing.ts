import { MisdirectedException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NotFound } from './kernel/errors/errors';
import { plainPage } from './kernel/http/plain-page';
import { contextOf } from './kernel/http/request-context';
import type { Hosts } from './modules/branding';

/** Load balancers and the TLS server call by whatever name they have. */
const onAnyHost = /^\/(health\/|internal\/tls-ask$)/;

/** All that an organization's own host name shows. Everything else exists under the platform's name only. */
const onCustomHosts = /^\/((chat|chat-assets|q|tour|api\/public)\/|widget\.js$)/;

const pages = {
  404: plainPage('There is nothing here', 'Please check the address, or scan the code on the sign again.'),
  421: plainPage('No site by this name', 'This host name does not belong to any site here.'),
};

/**
 * Decides by the host name what of the server a request may see: the platform, one organization's public side, or
 * nothing. What is matched is the route, not the address as it was sent, so no spelling of a path slips by.
 * X-Forwarded-Host counts only from `TRUSTED_PROXIES`; that is Fastify's `request.host`.
 */
export function routeByHost(fastify: FastifyInstance, hosts: Hosts): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const route = request.routeOptions.url ?? '';
    if (onAnyHost.test(route)) return;
    const site = await hosts.siteOf(request.host);
    if (site === 'platform') return;
    const context = contextOf(request);
    if (site !== 'unknown' && onCustomHosts.test(route) && context) {
      context.hostOrganizationId = site.organizationId;
      return;
    }
    const status = site === 'unknown' ? 421 : 404;
    if (!isBrowser(request)) throw status === 421 ? new MisdirectedException() : new NotFound();
    return reply.code(status).type('text/html; charset=utf-8').send(pages[status]);
  });
}

const isBrowser = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
