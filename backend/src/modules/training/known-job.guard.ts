import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TrainingJobsRepository } from './training-jobs.repository';

/** An event stream cannot answer 404 once it has begun, so the job is looked up before. */
@Injectable()
export class KnownJobGuard implements CanActivate {
  constructor(private readonly jobs: TrainingJobsRepository) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { job_id: jobId } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Params: { job_id: string } }>>().params;
    await this.jobs.get(jobId);
    return true;
  }
}
