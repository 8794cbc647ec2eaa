import { setTimeout as pause } from 'node:timers/promises';
import { pdfOf } from '../../../test/files/documents';
import { form } from '../../../test/files/form';
import { hostileFiles } from '../../../test/files/hostile';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

const percentile95 = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/** Refused at the door, before there is a job to name a reason. */
const codes: Record<string, string> = { unsupported_media_type: 'unsupported' };

describe('uploads that try to hurt', () => {
  let app: TestApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
  });
  afterAll(() => app.stop());

  /** How long the API takes for a usual question, in milliseconds, asked over and over until told to stop. */
  async function measure(until: Promise<unknown>): Promise<number[]> {
    let going = true;
    void until.finally(() => (going = false));
    const times: number[] = [];
    while (going) {
      const started = performance.now();
      await anna.get('/api/training/sources?limit=5');
      times.push(performance.now() - started);
      // At the pace of a busy console, not as fast as the machine can.
      await pause(20);
    }
    return times;
  }

  /** Why a job failed that took longer than its request waited. */
  async function endOf(jobId: string): Promise<string> {
    const events = await (await anna.raw('GET', `/api/training/jobs/${jobId}/events`)).text();
    return JSON.parse(/.*data: (.*)/s.exec(events)?.[1] ?? '{}').error?.code;
  }

  it('each get a named reason, cost nothing, and slow nobody down', async () => {
    const files = await hostileFiles();
    const before = (await anna.get('/api/credits/balance')).body;
    const sendAll = async () => {
      const unexpected: string[] = [];
      for (const { trick, filename, bytes, reasons } of files) {
        const { status, body } = await anna.post('/api/training/upload-document', form(filename, bytes));
        const reason =
          status === 202 ? await endOf(body.job.job_id) : (body.details?.[0]?.code ?? codes[body.error]);
        if (status >= 500 || !reasons.includes(reason)) unexpected.push(`${trick}: ${status} ${reason}`);
      }
      return unexpected;
    };
    const calm = Promise.all(Array.from({ length: 50 }, () => anna.get('/api/credits/balance')));
    const idle = percentile95(await measure(calm));
    const sending = sendAll();
    const busy = percentile95(await measure(sending));
    expect(await sending).toEqual([]);
    expect(busy).toBeLessThan(Math.max(4 * idle, 250));
    expect((await anna.get('/api/credits/balance')).body).toEqual(before);
    const good = await anna.post(
      '/api/training/upload-document',
      form('roof.pdf', await pdfOf('The roof was replaced in 2019.')),
    );
    expect(good.status).toBe(200);
  }, 180_000);

  it('keep the name they came with, without what turns writing around, up to 255 characters', async () => {
    const long = `${'ü'.repeat(251)}.txt`;
    const names = [
      'دليل المنزل.txt',
      'a\u202etxt.exe.txt',
      '<img src=x onerror=alert(1)>.txt',
      '../../etc/passwd.txt',
      long,
    ];
    const kept: string[] = [];
    for (const name of names) {
      const { status, body } = await anna.post(
        '/api/training/upload-document',
        form(name, 'A plain rule about parking.'),
      );
      expect(status).toBe(200);
      kept.push((await anna.get(`/api/training/sources/${body.source_id}`)).body.filename);
    }
    expect(kept).toEqual([
      'دليل المنزل.txt',
      'atxt.exe.txt',
      '<img src=x onerror=alert(1)>.txt',
      'passwd.txt',
      long,
    ]);
  });
});
