import { Controller, Get, Req, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Moment, Text, Whole } from '../../kernel/http/fields';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { callerAddress } from '../../kernel/rate-limits/caller-address';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { bursts } from './burst.guard';
import { ProofOfWork } from './proof-of-work';
import { PublicBotGuard } from './visitor.guard';

export class PuzzleView {
  @Text({ max: 200 }) challenge!: string;
  @Whole({
    max: 256,
    description:
      'How many zero bits the SHA-256 of `challenge:number` begins with; send that text as X-Proof.',
  })
  difficulty!: number;
  @Moment() expires_at!: string;
}

@ApiTags('Public')
@Controller('api/public/chatbots/:bot_id/puzzle')
@UseGuards(PublicBotGuard)
export class PuzzlesController {
  constructor(
    private readonly proofs: ProofOfWork,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'A puzzle for a browser',
    description:
      'After 429 `proof_required`: solved, it lets one further request pass. The busier an address, the harder.',
  })
  @ApiParam({ name: 'bot_id' })
  @Access('public')
  @Limited({ name: 'puzzles', points: 240, per: 60, by: 'ip' })
  @Returns(PuzzleView)
  async pose(@Req() { ip }: FastifyRequest): Promise<PuzzleView> {
    const pressures = await Promise.all(
      Object.values(bursts).map(
        async (burst) => (await this.limits.used(burst, callerAddress(ip))) / burst.points,
      ),
    );
    const { challenge, difficulty, expiresAt } = this.proofs.pose(Math.max(...pressures));
    return { challenge, difficulty, expires_at: expiresAt.toISOString() };
  }
}
