import { Reflector } from '@nestjs/core';

/**
 * Why the audit log gets no entry: signs of presence, which come every few seconds, and questions about a text while it is being
 * written. Neither changes anything that is kept.
 */
type Passing = 'looking' | 'typing' | 'asking';

/** On a mutating route: the audit log passes it over, for this reason. */
export const Unrecorded = Reflector.createDecorator<Passing>();
