import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { Portraits } from './portraits';

@ApiTags('Public')
@Controller('api/public/portraits')
export class PublicPortraitsController {
  constructor(private readonly portraits: Portraits) {}

  @Get(':file')
  @ApiOperation({ summary: 'The picture of an agent' })
  @Access('public')
  @ApiProduces('image/jpeg')
  // Every upload gets an address of its own, so what one shows never changes.
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  async show(@Param('file') file: string): Promise<StreamableFile> {
    return new StreamableFile(await this.portraits.open(file), { type: 'image/jpeg' });
  }
}
