import { Body, Controller, Delete, Get, Patch, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../kernel/access/access';
import { receiveFile, ReceivesFile } from '../../../kernel/http/receive-file';
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
  @ReceivesFile()
  @Returns(ProfileView)
  setPortrait(@Req() request: FastifyRequest): Promise<ProfileView> {
    return receiveFile(request, { maxBytes: 8 * 1024 * 1024 }, async (file) =>
      this.profile.setPortrait(await file.read()),
    );
  }

  @Delete('portrait')
  @ApiOperation({ summary: 'Remove your picture' })
  @Access('signed-in')
  @Returns(ProfileView)
  removePortrait(): Promise<ProfileView> {
    return this.profile.removePortrait();
  }
}
