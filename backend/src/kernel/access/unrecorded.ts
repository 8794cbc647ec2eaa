import { Reflector } from '@nestjs/core';

/** Why the audit log gets no entry: signs of presence, which come every few seconds and change nothing that is kept. */
export type PresenceSign = 'looking' | 'typing';

export const Unrecorded = Reflector.createDecorator<PresenceSign>();
