import { Body, Controller, Get, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../../../kernel/access/access';
import { NotFound } from '../../../../kernel/errors/errors';
import { expiredLinkPage, sendLinkPage } from '../../../../kernel/http/link-page';
import { Limited } from '../../../../kernel/rate-limits/limited';
import { currentActor } from '../../../../kernel/tenancy/context';
import { TourLinkGuard } from './tour-link.guard';
import { type TourDeed, TourPages } from './tour-pages';

const deeds: readonly string[] = ['accepted', 'sent', 'cancelled'] satisfies TourDeed[];

/** Where the address in a mail to a visitor leads: their tour, changed on a phone without an account or scripts. */
@ApiTags('Public')
@Controller('tour/:token')
@UseGuards(TourLinkGuard)
@Limited({ name: 'tour-page', points: 60, per: 60, by: 'ip' })
export class TourPageController {
  constructor(private readonly pages: TourPages) {}

  @Get()
  @ApiOperation({
    summary: 'The page of a tour for the visitor who asked for it',
    description:
      'Looking changes nothing: mail scanners follow links. With `calendar`, an agreed tour as an iCalendar file.',
  })
  @Access('public')
  @ApiParam({ name: 'token', description: 'From the mail.' })
  @ApiProduces('text/html', 'text/calendar')
  @ApiOkResponse({ description: 'The page.', schema: { type: 'string' } })
  async show(
    @Query('done') done: unknown,
    @Query('calendar') calendar: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await orExpired(reply, async (tourId) => {
      const entry = calendar === undefined ? null : await this.pages.calendar(tourId);
      const deed = deeds.includes(String(done)) ? (done as TourDeed) : null;
      if (entry) sendCalendar(reply, entry);
      else sendLinkPage(reply, await this.pages.show(tourId, deed));
    });
  }

  @Post()
  @ApiOperation({ summary: 'Accept, move or cancel a tour from that page' })
  @Access('public')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The page, with what has to be put right.', schema: { type: 'string' } })
  async act(
    @Param('token') token: string,
    @Body() fields: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await orExpired(reply, async (tourId) => {
      const outcome = await this.pages.act(tourId, fields);
      if (typeof outcome !== 'string') sendLinkPage(reply, outcome);
      // So that reloading the page does not send anything again.
      else void reply.redirect(`/tour/${encodeURIComponent(token)}?done=${outcome}`, 303);
    });
  }
}

/** The guard has put the tour in the actor's place; without one, or when the person was erased, the link is no longer good. */
async function orExpired(reply: FastifyReply, work: (tourId: string) => Promise<void>): Promise<void> {
  const actor = currentActor();
  try {
    if (actor?.kind !== 'visitor') throw new NotFound();
    await work(actor.id);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    sendLinkPage(reply, expiredPage);
  }
}

const expiredPage = expiredLinkPage(
  'Please write to the agent. <span lang="es">Este enlace ya no es válido.</span>',
);

function sendCalendar(reply: FastifyReply, entry: Buffer): void {
  void reply
    .header('content-type', 'text/calendar; charset=utf-8')
    .header('content-disposition', 'attachment; filename="tour.ics"')
    .header('cache-control', 'no-store')
    .send(entry);
}
