import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { type Page, PageQuery } from '../../../kernel/http/page';
import { Returns } from '../../../kernel/http/returns';
import { MoveSigns } from './move-signs';
import { SignSchedule } from './sign-schedule';
import {
  CreateSign,
  MoveSign,
  SetSignSchedule,
  SignMoveView,
  SignsQuery,
  SignView,
  UpdateSign,
} from './sign.dto';
import { SignsService } from './signs.service';

@ApiTags('Signs')
@Controller('api/signs')
export class SignsController {
  constructor(
    private readonly signs: SignsService,
    private readonly moves: MoveSigns,
    private readonly schedule: SignSchedule,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Make a sign with its code' })
  @Access('qr-codes:write')
  @Returns(SignView, { status: 201 })
  create(@Body() body: CreateSign): Promise<SignView> {
    return this.signs.create(body);
  }

  @Get()
  @ApiOperation({ summary: 'List signs' })
  @Access('qr-codes:read')
  @Returns(SignView, { list: true })
  list(@Query() query: SignsQuery): Promise<Page<SignView>> {
    return this.signs.page(query);
  }

  @Get(':sign_id')
  @ApiOperation({ summary: 'Read a sign' })
  @Access('qr-codes:read')
  @Returns(SignView)
  get(@Param('sign_id') signId: string): Promise<SignView> {
    return this.signs.get(signId);
  }

  @Patch(':sign_id')
  @ApiOperation({ summary: 'Change a sign’s label or what it does when sold' })
  @Access('qr-codes:write')
  @Returns(SignView)
  change(@Param('sign_id') signId: string, @Body() body: UpdateSign): Promise<SignView> {
    return this.signs.change(signId, body);
  }

  @Post(':sign_id/move')
  @ApiOperation({
    summary: 'Move a sign',
    description:
      'To another listing, chatbot or place. The printed code stays the same; the move is kept in the history.',
  })
  @Access('qr-codes:write')
  @Returns(SignView)
  async move(@Param('sign_id') signId: string, @Body() body: MoveSign): Promise<SignView> {
    await this.moves.move(signId, body);
    return this.signs.get(signId);
  }

  @Get(':sign_id/moves')
  @ApiOperation({ summary: 'Where a sign has been', description: 'Newest first.' })
  @Access('qr-codes:read')
  @Returns(SignMoveView, { list: true })
  history(@Param('sign_id') signId: string, @Query() query: PageQuery): Promise<Page<SignMoveView>> {
    return this.moves.history(signId, query);
  }

  @Put(':sign_id/schedule')
  @ApiOperation({
    summary: 'Set when a sign shows something else',
    description: 'For example an open house: between two moments it shows another listing or chatbot.',
  })
  @Access('qr-codes:write')
  @Returns(SignView)
  async setSchedule(@Param('sign_id') signId: string, @Body() body: SetSignSchedule): Promise<SignView> {
    await this.schedule.set(signId, body);
    return this.signs.get(signId);
  }

  @Delete(':sign_id')
  @ApiOperation({
    summary: 'Remove a sign',
    description: 'It leaves this list together with its code; what is printed goes on working.',
  })
  @Access('qr-codes:write')
  @Returns(undefined)
  remove(@Param('sign_id') signId: string): Promise<void> {
    return this.signs.remove(signId);
  }
}
