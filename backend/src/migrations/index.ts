import { Organizations1790000000001 } from './0001-organizations';
import { Auth1790000000002 } from './0002-auth';
import { Kernel1790000000003 } from './0003-kernel';
import { Audit1790000000014 } from './0014-audit';

/** Every change of the schema, oldest first; what has been released is never edited. */
export const migrations = [
  Organizations1790000000001,
  Auth1790000000002,
  Kernel1790000000003,
  Audit1790000000014,
];
