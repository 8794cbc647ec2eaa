import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JobWatch } from './job-watch';
import { type AcceptedView, viewJob } from './training-job.dto';
import { type TrainedFileView, type TrainedUrlView, viewTrained } from './training.dto';
import type { TrainingJobEntity } from './training-job.entity';

/** How long a request waits for its job before it answers with the job itself, in milliseconds. */
const patience = 20_000;

export type TrainingAnswer = TrainedUrlView | TrainedFileView | AcceptedView;

/** Answers a request that ordered a job: with the result, or with 202 and the job (RFC 7240). */
@Injectable()
export class TrainingAnswers {
  constructor(private readonly watch: JobWatch) {}

  async answer(
    ordered: TrainingJobEntity,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<TrainingAnswer> {
    const impatient = /\brespond-async\b/i.test(String(request.headers['prefer'] ?? ''));
    const job = impatient ? ordered : await this.watch.wait(ordered.id, patience);
    // A kept connection would hold the server that waits for it to end.
    if (this.watch.stopping) void reply.header('connection', 'close');
    if (job.status !== 'queued' && job.status !== 'running') return viewTrained(job);
    void reply.code(202).header('location', `/api/training/jobs/${job.id}`);
    if (impatient) void reply.header('preference-applied', 'respond-async');
    return { job: viewJob(job) };
  }
}
