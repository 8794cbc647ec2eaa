import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Everything `/metrics` shows. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

/** How long answers took, by method, route pattern (never the address itself) and status. */
export const requestSeconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer, by route pattern.',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
});
