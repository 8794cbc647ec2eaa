import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { JoinByInvitation } from './join-by-invitation';
import { AcceptInvitation, Joined, OpenInvitation } from './member.dto';

@ApiTags('Team')
@Controller('api/public/invitations')
export class PublicInvitationsController {
  constructor(private readonly invitations: JoinByInvitation) {}

  @Get(':token')
  @ApiOperation({ summary: 'Read an invitation' })
  @Access('public')
  @Limited({ name: 'invitation', points: 30, per: 60, by: 'ip' })
  @Returns(OpenInvitation)
  @ApiUnprocessableEntityResponse()
  open(@Param('token') token: string): Promise<OpenInvitation> {
    return this.invitations.open(token);
  }

  @Post(':token/accept')
  @ApiOperation({ summary: 'Accept an invitation' })
  @Access('public')
  @Limited({ name: 'invitation', points: 30, per: 60, by: 'ip' })
  @Returns(Joined, { status: 201 })
  accept(@Param('token') token: string, @Body() body: AcceptInvitation): Promise<Joined> {
    return this.invitations.accept(token, body);
  }
}
