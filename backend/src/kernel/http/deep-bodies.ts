import type { FastifyInstance } from 'fastify';
import { ValidationFailed } from '../errors/errors';

/** Levels of lists and objects within each other; what the API and its callers' events need is about ten. */
const deepest = 64;

/** Validation, hashing and writing walk a body by recursion: one that does nothing but nest would run them out of stack. */
export function refuseDeepBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    done(nestsDeeperThan(deepest, request.body) ? new ValidationFailed([tooDeep]) : undefined);
  });
}

const tooDeep = { field: 'body', message: `body must not nest deeper than ${deepest} levels` };

function nestsDeeperThan(levels: number, value: unknown): boolean {
  let level = [value].filter(isNest);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= levels) return true;
    level = level.flatMap((each) => Object.values(each).filter(isNest));
  }
  return false;
}

const isNest = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
