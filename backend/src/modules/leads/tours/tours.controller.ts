import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import type { Page } from '../../../kernel/http/page';
import { Returns } from '../../../kernel/http/returns';
import { ConfirmTour, EndTour, ProposeTour, TourLink, ToursQuery, TourView } from './tour.dto';
import { Tours } from './tours.service';

@ApiTags('Tours')
@Controller('api/tours')
export class ToursController {
  constructor(private readonly tours: Tours) {}

  @Get()
  @ApiOperation({ summary: 'List wishes to see a home' })
  @Access('leads:read')
  @Returns(TourView, { list: true })
  list(@Query() query: ToursQuery): Promise<Page<TourView>> {
    return this.tours.page(query);
  }

  @Get(':tour_id')
  @ApiOperation({ summary: 'Read a tour' })
  @Access('leads:read')
  @Returns(TourView)
  get(@Param('tour_id') tourId: string): Promise<TourView> {
    return this.tours.get(tourId);
  }

  @Get(':tour_id/link')
  @ApiOperation({
    summary: 'The visitor’s own page of a tour',
    description:
      'It stands in every mail to them. For those who left a phone number only, send it as a text.',
  })
  @Access('leads:write')
  @Returns(TourLink)
  link(@Param('tour_id') tourId: string): Promise<TourLink> {
    return this.tours.link(tourId);
  }

  @Post(':tour_id/confirm')
  @ApiOperation({
    summary: 'Agree on a time, or move the tour',
    description:
      'Both sides get a calendar entry. With an agent who works for the buyer it needs the written agreement: 422 agreement_needed.',
  })
  @Access('leads:write')
  @Returns(TourView)
  confirm(@Param('tour_id') tourId: string, @Body() body: ConfirmTour): Promise<TourView> {
    return this.tours.confirm(tourId, body);
  }

  @Post(':tour_id/propose')
  @ApiOperation({ summary: 'Propose another time' })
  @Access('leads:write')
  @Returns(TourView)
  propose(@Param('tour_id') tourId: string, @Body() body: ProposeTour): Promise<TourView> {
    return this.tours.propose(tourId, body);
  }

  @Post(':tour_id/decline')
  @ApiOperation({ summary: 'Decline a tour' })
  @Access('leads:write')
  @Returns(TourView)
  decline(@Param('tour_id') tourId: string, @Body() body: EndTour): Promise<TourView> {
    return this.tours.decline(tourId, body);
  }

  @Post(':tour_id/cancel')
  @ApiOperation({ summary: 'Cancel a tour', description: 'Takes it out of the calendars it stands in.' })
  @Access('leads:write')
  @Returns(TourView)
  cancel(@Param('tour_id') tourId: string, @Body() body: EndTour): Promise<TourView> {
    return this.tours.cancel(tourId, body);
  }
}
