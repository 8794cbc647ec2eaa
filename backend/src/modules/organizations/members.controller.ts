import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Limited } from '../../kernel/rate-limits/limited';
import { Returns } from '../../kernel/http/returns';
import { InvitationsService } from './invitations.service';
import { Agents } from './agents';
import { AgentView, ChangeMember, InvitationView, Invite, MemberView } from './member.dto';
import { MembersService } from './members.service';

@ApiTags('Team')
@Controller('api/organizations/me')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly invitations: InvitationsService,
    private readonly agents: Agents,
  ) {}

  @Get('members')
  @ApiOperation({ summary: 'List the team' })
  @Access('members:read')
  @Returns(MemberView, { list: true })
  list(): Promise<MemberView[]> {
    return this.members.list();
  }

  @Get('agents')
  @ApiOperation({
    summary: 'List who can take leads',
    description: 'Everybody of the team by name, for handing over listings, leads and tours.',
  })
  @Access('organization:read')
  @Returns(AgentView, { list: true })
  listAgents(): Promise<AgentView[]> {
    return this.agents.list();
  }

  @Patch('members/:user_id')
  @ApiOperation({ summary: "Change somebody's role, or whether they take leads" })
  @Access('members:write')
  @Returns(MemberView)
  change(@Param('user_id') userId: string, @Body() body: ChangeMember): Promise<MemberView> {
    return this.members.change(userId, body);
  }

  @Delete('members/:user_id')
  @ApiOperation({ summary: 'Remove somebody from the team' })
  @Access('members:write')
  @Returns(undefined)
  remove(@Param('user_id') userId: string): Promise<void> {
    return this.members.remove(userId);
  }

  @Get('invitations')
  @ApiOperation({ summary: 'List open invitations' })
  @Access('members:read')
  @Returns(InvitationView, { list: true })
  listInvitations(): Promise<InvitationView[]> {
    return this.invitations.list();
  }

  @Post('invitations')
  @ApiOperation({ summary: 'Invite somebody by mail' })
  @Access('members:write')
  @Returns(InvitationView, { status: 201 })
  // Each is a mail to an address of the sender's choice, with a name of their choice in it.
  @Limited({ name: 'invite', points: 100, per: 3600, by: 'organization' })
  invite(@Body() body: Invite): Promise<InvitationView> {
    return this.invitations.invite(body);
  }

  @Delete('invitations/:invitation_id')
  @ApiOperation({ summary: 'Withdraw an invitation' })
  @Access('members:write')
  @Returns(undefined)
  withdraw(@Param('invitation_id') invitationId: string): Promise<void> {
    return this.invitations.withdraw(invitationId);
  }
}
