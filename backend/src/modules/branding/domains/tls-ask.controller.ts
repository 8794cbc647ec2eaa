import { Controller, Get, HttpCode, Query, Req } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { Env } from '../../../env';
import { Access } from '../../../kernel/access/access';
import { NotFound } from '../../../kernel/errors/errors';
import { equalSecrets } from '../../../kernel/secrets';
import { Hosts } from './hosts';

/**
 * Caddy asks here whether it may order a certificate (`on_demand_tls { ask … }`): any 2xx is yes. Asked at
 * handshakes, so it makes one indexed look-up and never asks the name servers.
 */
@Controller('internal/tls-ask')
export class TlsAskController {
  constructor(
    private readonly hosts: Hosts,
    private readonly env: Env,
  ) {}

  @Get()
  @Access('public')
  @ApiExcludeEndpoint()
  @HttpCode(200)
  async mayHaveCertificate(
    @Req() request: FastifyRequest,
    @Query('domain') domain: unknown,
    @Query('token') token: unknown,
  ): Promise<void> {
    if (!this.mayAsk(request, token) || typeof domain !== 'string') throw new NotFound();
    const host = domain.toLowerCase();
    if (!this.hosts.isPlatformHost(host) && !(await this.hosts.organizationForHost(host)))
      throw new NotFound();
  }

  /** With a token in the address from anywhere, else only from this machine and not through a proxy. */
  private mayAsk(request: FastifyRequest, token: unknown): boolean {
    const { TLS_ASK_TOKEN } = this.env;
    if (TLS_ASK_TOKEN) return typeof token === 'string' && equalSecrets(token, TLS_ASK_TOKEN);
    const peer = request.raw.socket.remoteAddress ?? '';
    return (
      ipaddr.isValid(peer) &&
      ipaddr.process(peer).range() === 'loopback' &&
      request.headers['x-forwarded-for'] === undefined
    );
  }
}
