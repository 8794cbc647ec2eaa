import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { currentContext } from '../tenancy/context';

const secretKeys = [
  'authorization',
  'cookie',
  'password',
  'new_password',
  'current_password',
  'token',
  'refresh_token',
  'access_token',
  'client_secret',
  'api_key',
  'key',
  'secret',
];

/** Structured lines on standard output; every line names the request and organization it belongs to. */
export function createLogger(level: string): Pino {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[secret]' },
    mixin: () => {
      const context = currentContext();
      return context
        ? {
            request_id: context.requestId,
            ...(context.organizationId && { organization_id: context.organizationId }),
          }
        : {};
    },
  });
}

/**
 * For the one line per request, whose fields are all known to be harmless: looking through each for secrets
 * would cost more than answering a small request.
 */
export const createRequestLogger = (level: string): Pino =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    // Written a few kilobytes at a time, at the latest after a quarter of a second and at the end of the process.
    pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 250 }),
  );

const startUpContexts = new Set<unknown>(['ExceptionHandler', 'NestApplication', 'TypeOrmModule']);

// Some hundred lines at every start about what is wired to what; of use only to whoever looks for it.
const wiring = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** Nest's own messages in the same form. */
export class NestLogger extends ConsoleLogger implements LoggerService {
  constructor(private readonly pino: Pino) {
    super();
  }

  override log(message: unknown, context?: string): void {
    this.write(context && wiring.has(context) ? 'debug' : 'info', message, context);
  }

  override warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }

  override error(message: unknown, ...rest: unknown[]): void {
    const [stack, context] = rest.length > 1 ? rest : [undefined, rest[0]];
    // What stops a start is said by `main.ts`, in one sentence.
    if (startUpContexts.has(context)) return;
    this.write('error', message, typeof context === 'string' ? context : undefined, stack);
  }

  override debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }

  override verbose(message: unknown, context?: string): void {
    this.write('trace', message, context);
  }

  override fatal(message: unknown, context?: string): void {
    this.write('fatal', message, context);
  }

  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    context?: string,
    stack?: unknown,
  ): void {
    const from = context ? { from: context } : {};
    if (message instanceof Error) this.pino[level]({ ...from, err: message }, message.message);
    else if (message && typeof message === 'object') this.pino[level]({ ...from, ...message });
    else this.pino[level]({ ...from, ...(typeof stack === 'string' && { stack }) }, String(message));
  }
}
