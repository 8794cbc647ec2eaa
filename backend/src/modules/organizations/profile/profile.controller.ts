import { Body, Controller, Delete, Get, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../kernel/access/access';
import { receiveFile } from '../../../kernel/http/receive-file';
import { Returns } from '../../../kernel/http/returns';
import { ChangeProfile, ProfileView } from './profile.dto';
import { Profile } from './profile.service';

@ApiTags('Profile')
@Controller('api/profile')
export class ProfileController {
  constructor(private readonly profile: Profile) {}

  @Get()
  @ApiOperation({ summary: 'Read how you appear to home buyers' })
  @Access('signed-in')
  @Returns(ProfileView)
  mine(): Promise<ProfileView> {
    return this.profile.mine();
  }

  @Patch()
  @ApiOperation({ summary: 'Change your name and phone number' })
  @Access('signed-in')
  @Returns(ProfileView)
  change(@Body() body: ChangeProfile): Promise<ProfileView> {
    return this.profile.change(body);
  }

  @Post('portrait')
  @ApiOperation({
    summary: 'Upload your picture',
    description:
      'PNG, JPEG or WebP, at most 8 MB. It is cut square, made smaller and freed of everything but its pixels.',
  })
  @Access('signed-in')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Returns(ProfileView)
  async setPortrait(@Req() request: FastifyRequest): Promise<ProfileView> {
    const file = await receiveFile(request, { maxBytes: 8 * 1024 * 1024 });
    try {
      return await this.profile.setPortrait(await file.read());
    } finally {
      await file.dispose();
    }
  }

  @Delete('portrait')
  @ApiOperation({ summary: 'Remove your picture' })
  @Access('signed-in')
  @Returns(ProfileView)
  removePortrait(): Promise<ProfileView> {
    return this.profile.removePortrait();
  }
}
