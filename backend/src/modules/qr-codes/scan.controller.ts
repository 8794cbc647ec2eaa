import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { NotFound } from '../../kernel/errors/errors';
import { plainPage } from '../../kernel/http/plain-page';
import { Limited } from '../../kernel/rate-limits/limited';
import { QrCodesService } from './qr-codes.service';

const unknownCodePage = plainPage(
  'This code is not in use',
  'Please check the address on the sign, or call the number printed on it.',
);

@ApiTags('Public')
@Controller('q')
export class ScanController {
  constructor(private readonly qrCodes: QrCodesService) {}

  @Get(':code')
  @ApiOperation({
    summary: 'What a printed code opens',
    description: 'What a printed code opens: counts the visit and leads to the chat page.',
  })
  @Access('public')
  @Limited({ name: 'scan', points: 120, per: 60, by: 'ip' })
  @ApiFoundResponse({
    description: 'To the chat page.',
    headers: { Location: { schema: { type: 'string' } } },
  })
  async open(
    @Param('code') code: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Headers('purpose') purpose: string | undefined,
    @Headers('sec-purpose') secPurpose: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // A browser that loads ahead of a tap is not a visit (Sec-Purpose: prefetch).
    const prefetched = /prefetch|preview/.test(`${purpose ?? ''} ${secPurpose ?? ''}`);
    const target = await this.qrCodes.open(code, userAgent ?? '', request.method === 'GET' && !prefetched);
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    if (target) await reply.redirect(target, 302);
    else if ((request.headers.accept ?? '').includes('text/html'))
      await reply.code(404).type('text/html; charset=utf-8').send(unknownCodePage);
    else throw new NotFound();
  }
}
