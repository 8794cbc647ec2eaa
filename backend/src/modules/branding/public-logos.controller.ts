import { Controller, Get, Header, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { NotFound } from '../../kernel/errors/errors';
import { LogosService } from './logos.service';

@ApiTags('Public')
@Controller('api/public/logos')
export class PublicLogosController {
  constructor(private readonly logos: LogosService) {}

  @Get(':logo_id')
  @ApiOperation({ summary: 'An uploaded logo' })
  @Access('public')
  @ApiProduces('image/png')
  // Every upload gets an id of its own, so what an id shows never changes.
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  async show(
    @Param('logo_id', new ParseUUIDPipe({ exceptionFactory: () => new NotFound() })) logoId: string,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.logos.open(logoId), { type: 'image/png' });
  }
}
