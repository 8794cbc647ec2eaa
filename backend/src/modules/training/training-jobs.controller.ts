import { Controller, Get, type MessageEvent, Param, Post, Query, Req, Sse, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { from, map, type Observable } from 'rxjs';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { CancelTraining } from './cancel-training';
import { JobWatch } from './job-watch';
import { JobDetailView, JobsQuery, JobView, viewJob, viewJobDetail } from './training-job.dto';
import { KnownJobGuard } from './known-job.guard';
import { TrainingJobsRepository } from './training-jobs.repository';

@ApiTags('Training')
@Controller('api/training/jobs')
export class TrainingJobsController {
  constructor(
    private readonly jobs: TrainingJobsRepository,
    private readonly cancels: CancelTraining,
    private readonly watch: JobWatch,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List training jobs' })
  @Access('knowledge:read')
  @Returns(JobView, { list: true })
  async list(@Query() query: JobsQuery): Promise<Page<JobView>> {
    return (await this.jobs.listed(query, query.status)).map(viewJob);
  }

  @Get(':job_id')
  @ApiOperation({ summary: 'Read a training job' })
  @Access('knowledge:read')
  @Returns(JobDetailView)
  async get(@Param('job_id') jobId: string): Promise<JobDetailView> {
    return viewJobDetail(await this.jobs.get(jobId));
  }

  @Post(':job_id/cancel')
  @ApiOperation({
    summary: 'Cancel a training job',
    description: 'Stops a job that is not over; its credits come back.',
  })
  @Access('knowledge:write')
  @Returns(JobView)
  async cancel(@Param('job_id') jobId: string): Promise<JobView> {
    return viewJob(await this.cancels.cancel(jobId));
  }

  @Sse(':job_id/events')
  @UseGuards(KnownJobGuard)
  @ApiOperation({
    summary: 'Follow a training job',
    description: 'The job as it changes: events `progress` until it is over.',
  })
  @Access('knowledge:read')
  @ApiProduces('text/event-stream')
  events(@Param('job_id') jobId: string, @Req() request: FastifyRequest): Observable<MessageEvent> {
    const left = new AbortController();
    request.raw.once('close', () => left.abort());
    return from(this.watch.follow(jobId, left.signal)).pipe(
      map((job) => ({ type: 'progress', data: viewJob(job) })),
    );
  }
}
