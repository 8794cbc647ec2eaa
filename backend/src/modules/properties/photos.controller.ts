import { Controller, Delete, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { receiveFile, ReceivesFile } from '../../kernel/http/receive-file';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { captionOf, PictureQuery } from './photo.dto';
import { PhotosService } from './photos.service';
import { PhotoView } from './property-parts.dto';

const maxBytes = 15 * 1024 * 1024;

@ApiTags('Properties')
@Controller('api')
export class PhotosController {
  constructor(private readonly photos: PhotosService) {}

  @Post('properties/:property_id/photos')
  @ApiOperation({
    summary: 'Add a photo',
    description: 'JPG, PNG or WEBP of at most 15 MB, redrawn without its metadata.',
  })
  @Access('properties:write')
  @Limited({ name: 'photo-upload', points: 120, per: 60, by: 'organization' })
  @ReceivesFile({ caption: { type: 'string', maxLength: 200 } })
  @Returns(PhotoView, { status: 201 })
  add(@Param('property_id') propertyId: string, @Req() request: FastifyRequest): Promise<PhotoView> {
    return receiveFile(request, { maxBytes }, async ({ path, fields }) => {
      const caption = captionOf(fields);
      const { photoId, ...photo } = await this.photos.add(propertyId, { picture: path, caption });
      return { photo_id: photoId, ...photo };
    });
  }

  @Delete('properties/:property_id/photos/:photo_id')
  @ApiOperation({ summary: 'Delete a photo' })
  @Access('properties:write')
  @Returns(undefined)
  remove(@Param('property_id') propertyId: string, @Param('photo_id') photoId: string): Promise<void> {
    return this.photos.remove(propertyId, photoId);
  }

  @Get('public/photos/:photo_id')
  @ApiOperation({
    summary: 'A photo of a listing',
    description: 'The picture as WebP; `width` asks for one at least that wide. Its content never changes.',
  })
  @Access('public')
  @ApiProduces('image/webp')
  @Returns(undefined, { status: 200, description: 'The picture.' })
  async picture(
    @Param('photo_id') photoId: string,
    @Query() { width }: PictureQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const picture = await this.photos.picture(photoId, width);
    reply.headers({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': 'inline',
    });
    return new StreamableFile(picture, { type: 'image/webp', length: picture.length });
  }
}
