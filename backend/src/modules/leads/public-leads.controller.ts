import { Body, Controller, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { VisitorGuard } from '../conversations';
import { CaptureLead } from './capture-lead';
import { ContactLeft, LeaveContact } from './lead.dto';
import { seenAt } from './seen-at';

@ApiTags('Public')
@ApiBearerAuth()
@Controller('api/public/conversations/:conversation_id/lead')
@UseGuards(VisitorGuard)
@ApiUnauthorizedResponse()
export class PublicLeadsController {
  constructor(private readonly leads: CaptureLead) {}

  @Post()
  @ApiOperation({
    summary: "Leave one's contact",
    description: 'Leaves the brokerage a way to answer: at least an e-mail address or a phone number.',
  })
  @Access('public')
  @Limited({ name: 'lead', points: 20, per: 600, by: 'ip' })
  @Returns(ContactLeft, { status: 201 })
  async leave(
    @Param('conversation_id') conversationId: string,
    @Body() body: LeaveContact,
    @Req() request: FastifyRequest,
  ): Promise<ContactLeft> {
    const { leadId, tourId } = await this.leads.capture(conversationId, body, seenAt(request));
    return {
      lead_id: leadId,
      ...(tourId && { tour_id: tourId }),
      message: 'Thank you. Your message has arrived.',
    };
  }
}
