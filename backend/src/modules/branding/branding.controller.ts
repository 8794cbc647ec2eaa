import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { receiveFile, ReceivesFile } from '../../kernel/http/receive-file';
import { Returns } from '../../kernel/http/returns';
import { BrandingView, SetBranding } from './branding.dto';
import { Branding } from './branding.service';

@ApiTags('Branding')
@Controller('api/organizations/me/branding')
export class BrandingController {
  constructor(private readonly branding: Branding) {}

  @Get()
  @ApiOperation({ summary: 'Read the brand' })
  @Access('branding:read')
  @Returns(BrandingView)
  mine(): Promise<BrandingView> {
    return this.branding.view();
  }

  @Post()
  @ApiOperation({ summary: 'Change the brand' })
  @Access('branding:write')
  @Returns(BrandingView)
  change(@Body() body: SetBranding): Promise<BrandingView> {
    return this.branding.change(body);
  }

  @Post('logo')
  @ApiOperation({
    summary: 'Upload a logo',
    description: 'Uploads a logo (PNG, JPEG or WebP, at most 4 MB); it replaces the former one.',
  })
  @Access('branding:write')
  @ReceivesFile()
  @Returns(BrandingView)
  changeLogo(@Req() request: FastifyRequest): Promise<BrandingView> {
    return receiveFile(request, { maxBytes: 4 * 1024 * 1024 }, async (file) =>
      this.branding.changeLogo(await file.read()),
    );
  }
}
