import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { Idempotent } from '../../../kernel/http/idempotency';
import { Returns } from '../../../kernel/http/returns';
import { AcceptedProposal, AcceptProposal, ProposalView, viewProposal } from './proposal.dto';
import { Proposals } from './proposals';

@ApiTags('Training')
@Controller('api/training/sources/:source_id/proposed-property')
export class ProposalController {
  constructor(private readonly proposals: Proposals) {}

  @Get()
  @ApiOperation({
    summary: 'Read the listing a source describes',
    description: 'From its structured data, its meta tags or its words; 404 when it describes none.',
  })
  @Access('knowledge:read')
  @Returns(ProposalView)
  async get(@Param('source_id') sourceId: string): Promise<ProposalView> {
    return viewProposal(await this.proposals.of(sourceId));
  }

  @Post('accept')
  @ApiOperation({
    summary: 'Make the described listing one of yours',
    description: 'With corrections, if any. Its photos are fetched afterwards.',
  })
  @Access('properties:write')
  @Idempotent()
  @Returns(AcceptedProposal, { status: 201 })
  async accept(
    @Param('source_id') sourceId: string,
    @Body() body: AcceptProposal,
  ): Promise<AcceptedProposal> {
    return {
      message: 'The listing has been added.',
      property_id: await this.proposals.accept(sourceId, body),
    };
  }
}
