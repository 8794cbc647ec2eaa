import { Body, Controller, Get, Header, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../../kernel/access/access';
import { Limited } from '../../../kernel/rate-limits/limited';
import { KitQuery, PrintSigns } from './print-kit.dto';
import { PrintKit } from './print-kit.service';
import { ZipCodes } from './zip-codes';

const file = { schema: { type: 'string', format: 'binary' } as const };

@ApiTags('Signs')
@Controller('api/signs')
export class PrintKitController {
  constructor(
    private readonly kit: PrintKit,
    private readonly zips: ZipCodes,
  ) {}

  @Get(':sign_id/print')
  @ApiOperation({
    summary: 'A piece of the print kit',
    description:
      'PDF in the brokerage’s brand, with bleed and crop marks. The code is read back from the finished page before it is handed out.',
  })
  @Access('qr-codes:read')
  @Limited({ name: 'print', points: 60, per: 60, by: 'organization' })
  @ApiProduces('application/pdf')
  @ApiUnprocessableEntityResponse()
  @ApiOkResponse({ description: 'The file.', ...file })
  @Header('cache-control', 'private, no-cache')
  async piece(@Param('sign_id') signId: string, @Query() query: KitQuery): Promise<StreamableFile> {
    const pdf = await this.kit.piece(signId, query);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `inline; filename="${query.piece ?? 'flyer'}-${signId.slice(0, 8)}.pdf"`,
    });
  }

  @Post('print')
  @ApiOperation({
    summary: 'Many codes at once',
    description: 'As letter pages in one PDF, or as a ZIP with a file for each, which begins at once.',
  })
  @Access('qr-codes:read')
  @Limited({ name: 'print', points: 60, per: 60, by: 'organization' })
  @ApiProduces('application/pdf', 'application/zip')
  @ApiOkResponse({ description: 'The file.', ...file })
  async many(
    @Body() { sign_ids, bundle = 'pdf', format = 'png', size = 1200, ...look }: PrintSigns,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const codes = await this.kit.named(sign_ids);
    void reply.code(200);
    if (bundle === 'zip')
      return new StreamableFile(await this.zips.stream(codes, { format, size, look }), {
        type: 'application/zip',
        disposition: 'attachment; filename="qr-codes.zip"',
      });
    const pdf = await this.kit.sheet(codes, look);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: 'attachment; filename="qr-codes.pdf"',
    });
  }
}
