import { Body, Controller, Delete, Get, Param, Patch, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Unauthenticated } from '../../kernel/errors/errors';
import { Returns } from '../../kernel/http/returns';
import { currentActor } from '../../kernel/tenancy/context';
import { HandOverSettingsView, OwnHoursView, SetOwnHours, UpdateHandOverSettings } from './office-hours.dto';
import { OfficeHours } from './office-hours.service';

@ApiTags('Conversations')
@Controller('api/hand-over/settings')
export class OfficeHoursController {
  constructor(private readonly hours: OfficeHours) {}

  @Get()
  @ApiOperation({ summary: 'Read when visitors reach a person' })
  @Access('organization:read')
  @Returns(HandOverSettingsView)
  get(): Promise<HandOverSettingsView> {
    return this.hours.settings();
  }

  @Patch()
  @ApiOperation({ summary: 'Change when visitors reach a person' })
  @Access('organization:write')
  @Returns(HandOverSettingsView)
  change(@Body() body: UpdateHandOverSettings): Promise<HandOverSettingsView> {
    return this.hours.change(body);
  }

  @Get('mine')
  @ApiOperation({ summary: 'Read one’s own hours' })
  @Access('signed-in')
  @Returns(OwnHoursView)
  own(): Promise<OwnHoursView> {
    return this.hours.own(me());
  }

  @Put('mine')
  @ApiOperation({ summary: 'Set hours of one’s own' })
  @Access('signed-in')
  @Returns(OwnHoursView)
  setOwn(@Body() body: SetOwnHours): Promise<OwnHoursView> {
    return this.hours.setOwn(me(), body);
  }

  @Delete('mine')
  @ApiOperation({ summary: 'Go back to the hours of the brokerage' })
  @Access('signed-in')
  @Returns(undefined)
  clearOwn(): Promise<void> {
    return this.hours.clearOwn(me());
  }

  @Get('agents/:user_id')
  @ApiOperation({ summary: 'Read somebody’s hours' })
  @Access('organization:write')
  @Returns(OwnHoursView)
  of(@Param('user_id') userId: string): Promise<OwnHoursView> {
    return this.hours.ofAgent(userId);
  }

  @Put('agents/:user_id')
  @ApiOperation({ summary: 'Set somebody’s hours', description: 'For those who are away or new.' })
  @Access('organization:write')
  @Returns(OwnHoursView)
  setOf(@Param('user_id') userId: string, @Body() body: SetOwnHours): Promise<OwnHoursView> {
    return this.hours.setForAgent(userId, body);
  }

  @Delete('agents/:user_id')
  @ApiOperation({ summary: 'Put somebody back on the hours of the brokerage' })
  @Access('organization:write')
  @Returns(undefined)
  clearOf(@Param('user_id') userId: string): Promise<void> {
    return this.hours.clearForAgent(userId);
  }
}

function me(): string {
  const actor = currentActor();
  if (actor?.kind !== 'user') throw new Unauthenticated();
  return actor.id;
}
