import { Controller, Get, type MessageEvent, Param, Post, Query, Req, Sse } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { from, map, type Observable } from 'rxjs';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { JobWatch } from './job-watch';
import { Orders } from './orders';
import { JobDetailView, JobsQuery, JobView, viewJob, viewJobDetail } from './training.dto';
import { TrainingJobsRepository } from './training-jobs.repository';

@ApiTags('Training')
@Controller('api/training/jobs')
export class TrainingJobsController {
  constructor(
    private readonly jobs: TrainingJobsRepository,
    private readonly orders: Orders,
    private readonly watch: JobWatch,
  ) {}

  @Get()
  @Access('knowledge:read')
  @Returns(JobView, { list: true })
  async list(@Query() query: JobsQuery): Promise<Page<JobView>> {
    return (await this.jobs.listed(query, query.status)).map(viewJob);
  }

  @Get(':job_id')
  @Access('knowledge:read')
  @Returns(JobDetailView)
  async get(@Param('job_id') jobId: string): Promise<JobDetailView> {
    return viewJobDetail(await this.jobs.get(jobId));
  }

  /** Stops a job that is not over; its credits come back. */
  @Post(':job_id/cancel')
  @Access('knowledge:write')
  @Returns(JobView)
  async cancel(@Param('job_id') jobId: string): Promise<JobView> {
    return viewJob(await this.orders.cancel(jobId));
  }

  /** The job as it changes: events `progress` until it is over. */
  @Sse(':job_id/events')
  @Access('knowledge:read')
  @ApiProduces('text/event-stream')
  async events(@Param('job_id') jobId: string, @Req() request: FastifyRequest): Promise<Observable<MessageEvent>> {
    await this.jobs.get(jobId);
    const left = new AbortController();
    request.raw.once('close', () => left.abort());
    return from(this.watch.follow(jobId, left.signal)).pipe(map((job) => ({ type: 'progress', data: viewJob(job) })));
  }
}
