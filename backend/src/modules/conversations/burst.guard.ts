import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
  applyDecorators,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/errors/errors';
import { callerAddress } from '../../kernel/rate-limits/caller-address';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { ProofOfWork } from './proof-of-work';

/** More from one address in a minute than these, and each further call comes with a solved puzzle. */
export const bursts = {
  start: { name: 'burst-start', points: 20, per: 60 },
  message: { name: 'burst-message', points: 60, per: 60 },
};

const burstOfRoute = 'burst';

/** For clients that cannot solve one, waiting helps as well. */
class ProofRequired extends DomainError {
  constructor() {
    super(
      'rate_limited',
      'proof_required',
      'Many requests at once: solve a puzzle of this chatbot and send it as X-Proof, or wait a minute.',
      [],
      { 'Retry-After': '60' },
    );
  }
}

/** Asks for a proof of work when calls come in bursts: several buyers behind one address notice nothing, a script gets slow. */
@Injectable()
export class BurstGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
    private readonly proofs: ProofOfWork,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const burst = this.reflector.get<keyof typeof bursts>(burstOfRoute, context.getHandler());
    const { ip, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (await this.limits.allows(bursts[burst], callerAddress(ip))) return true;
    const proof = headers['x-proof'];
    if (typeof proof === 'string' && (await this.proofs.accept(proof))) return true;
    throw new ProofRequired();
  }
}

export const AsksProofInBursts = (burst: keyof typeof bursts): MethodDecorator =>
  applyDecorators(SetMetadata(burstOfRoute, burst), UseGuards(BurstGuard));
