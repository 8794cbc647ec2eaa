import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Env } from '../../env';
import { Access } from '../access/access';
import { Database } from '../database/database';
import { OneOf } from '../http/fields';
import { Returns } from '../http/returns';
import { hasRoom } from './disk-room';
import { metrics } from './metrics';

class Health {
  @OneOf(['ok', 'unavailable'])
  status!: 'ok' | 'unavailable';
}

/** What balancers and monitors ask. */
@ApiTags('Machine')
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly env: Env,
  ) {}

  @Get('health/live')
  @ApiOperation({ summary: 'Whether the process runs', description: 'The process runs.' })
  @Access('public')
  @Returns(Health)
  live(): Health {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @ApiOperation({
    summary: 'Whether the process can serve',
    description:
      'The process can serve: its database answers, and there is room on the disk of an embedded one.',
  })
  @Access('public')
  @HttpCode(200)
  @ApiOkResponse({ type: Health, description: 'Ready to serve.' })
  @ApiServiceUnavailableResponse({ type: Health, description: 'Not ready.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    try {
      await this.database.sql('SELECT 1');
      // A database that only reads still answers; what a visitor writes would be lost.
      if (this.database.engine === 'postgres' || (await hasRoom(this.env.DATA_DIR))) return { status: 'ok' };
    } catch {
      // The same answer as for a full disk.
    }
    void reply.code(503);
    return { status: 'unavailable' };
  }

  @Get('metrics')
  @ApiOperation({ summary: 'Measurements for Prometheus' })
  @Access('public')
  @Header('content-type', metrics.contentType)
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'Prometheus text format.', schema: { type: 'string' } })
  metrics(): Promise<string> {
    return metrics.metrics();
  }
}
