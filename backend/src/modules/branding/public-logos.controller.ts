import { Controller, Get, Header, Param, ParseEnumPipe, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { NotFound } from '../../kernel/errors/errors';
import { type LogoShape, logoShapes, LogosService } from './logos.service';

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

  @Get(':logo_id/:shape')
  @ApiOperation({ summary: 'An uploaded logo in the size a page shows it in' })
  @Access('public')
  @ApiParam({ name: 'shape', enum: logoShapes })
  @ApiProduces('image/webp', 'image/png')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  async shaped(
    @Param('logo_id', new ParseUUIDPipe({ exceptionFactory: () => new NotFound() })) logoId: string,
    @Param('shape', new ParseEnumPipe(logoShapes, { exceptionFactory: () => new NotFound() }))
    shape: LogoShape,
  ): Promise<StreamableFile> {
    const picture = await this.logos.shaped(logoId, shape);
    return new StreamableFile(picture, { type: shape === 'icon' ? 'image/png' : 'image/webp' });
  }
}
