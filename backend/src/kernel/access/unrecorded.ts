import { Reflector } from '@nestjs/core';

/** Why the audit log gets no entry: signs of presence, which come every few seconds and change nothing that is kept. */
type PresenceSign = 'looking' | 'typing';

/** On a mutating route: the audit log passes it over, for this reason. */
export const Unrecorded = Reflector.createDecorator<PresenceSign>();
