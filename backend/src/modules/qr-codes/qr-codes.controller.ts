import { Body, Controller, Delete, Get, Header, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import {
  CreateQrCode,
  ImageQuery,
  QrCodesQuery,
  QrCodeView,
  ScansQuery,
  ScansView,
  UpdateQrCode,
} from './qr-code.dto';
import { QrCodesService } from './qr-codes.service';
import { CodeImages } from './drawing/code-images';
import { ScansService } from './scans/scans.service';

@ApiTags('QR codes')
@Controller('api/qr-codes')
export class QrCodesController {
  constructor(
    private readonly qrCodes: QrCodesService,
    private readonly images: CodeImages,
    private readonly scanned: ScansService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Make a QR code' })
  @Access('qr-codes:write')
  @Returns(QrCodeView, { status: 201 })
  create(@Body() body: CreateQrCode): Promise<QrCodeView> {
    return this.qrCodes.create(body);
  }

  @Get()
  @ApiOperation({ summary: 'List QR codes' })
  @Access('qr-codes:read')
  @Returns(QrCodeView, { list: true })
  list(@Query() query: QrCodesQuery): Promise<Page<QrCodeView>> {
    return this.qrCodes.page(query);
  }

  @Get(':qr_id')
  @ApiOperation({ summary: 'Read a QR code' })
  @Access('qr-codes:read')
  @Returns(QrCodeView)
  get(@Param('qr_id') qrId: string): Promise<QrCodeView> {
    return this.qrCodes.get(qrId);
  }

  @Patch(':qr_id')
  @ApiOperation({ summary: 'Rename a QR code' })
  @Access('qr-codes:write')
  @Returns(QrCodeView)
  rename(@Param('qr_id') qrId: string, @Body() { label }: UpdateQrCode): Promise<QrCodeView> {
    return this.qrCodes.rename(qrId, label);
  }

  @Delete(':qr_id')
  @ApiOperation({
    summary: 'Delete a QR code',
    description: 'The code leaves this list; what is printed goes on working.',
  })
  @Access('qr-codes:write')
  @Returns(undefined)
  remove(@Param('qr_id') qrId: string): Promise<void> {
    return this.qrCodes.remove(qrId);
  }

  @Get(':qr_id/image')
  @ApiOperation({
    summary: 'The picture to print',
    description:
      'Every picture is read back before it is handed out: straight, blurred, tilted and at print size. One that could not be read is refused with what to change.',
  })
  @Access('qr-codes:read')
  @ApiProduces('image/svg+xml', 'image/png', 'application/pdf')
  @ApiUnprocessableEntityResponse()
  @ApiOkResponse({ description: 'The picture to print.', schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, max-age=3600')
  async image(
    @Param('qr_id') qrId: string,
    @Query() query: ImageQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { format = 'svg', size = format === 'pdf' ? 288 : 512, ...look } = query;
    const address = await this.qrCodes.address(qrId);
    const { contentType, data } = await this.images.draw(address, format, size, look);
    const name = `qr-${qrId.slice(0, 8)}.${format}`;
    await reply
      .header('content-type', contentType)
      .header('content-disposition', `inline; filename="${name}"`)
      .send(data);
  }

  @Get(':qr_id/scans')
  @ApiOperation({ summary: 'Scans by day and device' })
  @Access('qr-codes:read')
  @Returns(ScansView)
  scans(@Param('qr_id') qrId: string, @Query() { days = 30 }: ScansQuery): Promise<ScansView> {
    return this.scanned.of(qrId, days);
  }
}
