import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { NotFound } from '../../kernel/errors/errors';
import { Limited } from '../../kernel/rate-limits/limited';
import { QrCodesService } from './qr-codes.service';

const unknownCodePage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Code not in use</title>
<style>:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-content:center;padding:24px;box-sizing:border-box;background:#faf8f4;color:#1c1b19;font:17px/1.5 Georgia,serif;text-align:center}@media(prefers-color-scheme:dark){body{background:#161513;color:#ece8e0}}h1{font-weight:500;font-size:1.6rem;margin:0 0 8px}p{margin:0;max-width:32ch}</style></head>
<body><main><h1>This code is not in use</h1><p>Please check the address on the sign, or call the number printed on it.</p></main></body></html>`;

@ApiTags('Public')
@Controller('q')
export class ScanController {
  constructor(private readonly qrCodes: QrCodesService) {}

  @Get(':code')
  @ApiOperation({ summary: 'What a printed code opens', description: 'What a printed code opens: counts the visit and leads to the chat page.' })
  @Access('public')
  @Limited({ name: 'scan', points: 120, per: 60, by: 'ip' })
  @ApiFoundResponse({ description: 'To the chat page.', headers: { Location: { schema: { type: 'string' } } } })
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
    else if ((request.headers.accept ?? '').includes('text/html')) await reply.code(404).type('text/html; charset=utf-8').send(unknownCodePage);
    else throw new NotFound();
  }
}
