import { Organizations1790000000001 } from './0001-organizations';
import { Auth1790000000002 } from './0002-auth';
import { Kernel1790000000003 } from './0003-kernel';
import { Properties1790000000005 } from './0005-properties';
import { Branding1790000000012 } from './0012-branding';
import { Integrations1790000000013 } from './0013-integrations';
import { Audit1790000000014 } from './0014-audit';

/** Every change of the schema, oldest first; what has been released is never edited. */
export const migrations = [
  Organizations1790000000001,
  Auth1790000000002,
  Kernel1790000000003,
  Properties1790000000005,
  Branding1790000000012,
  Integrations1790000000013,
  Audit1790000000014,
];
