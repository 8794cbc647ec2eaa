import { hostileFiles } from '../../../../test/files/hostile';
import { pdfOf } from '../../../../test/files/documents';
import { ExtractError } from './extract.errors';
import { Extractor } from './extractor';

describe('files that try to hurt the reader', () => {
  const extractor = new Extractor({ processes: 1, timeoutMs: 20_000 });
  afterAll(() => extractor.onApplicationShutdown());

  it('names a reason for each of them, and reads the next file as if nothing happened', async () => {
    const unexpected: string[] = [];
    for (const { trick, filename, bytes, reasons } of await hostileFiles()) {
      const answer = await extractor.extract({ bytes, filename }).then(
        () => 'read without complaint',
        (error: unknown) => (error instanceof ExtractError ? error.reason : String(error)),
      );
      if (!reasons.includes(answer)) unexpected.push(`${trick} (${filename.slice(0, 40)}): ${answer}`);
    }
    expect(unexpected).toEqual([]);
    const good = await extractor.extract({
      bytes: await pdfOf('The roof was replaced in 2019.'),
      filename: 'roof.pdf',
    });
    expect(good.sections[0]?.text).toContain('replaced in 2019');
  }, 180_000);

  it('ends a file that takes too long and starts afresh', async () => {
    const hasty = new Extractor({ processes: 1, timeoutMs: 1 });
    await expect(hasty.extract({ bytes: await pdfOf('slow'), filename: 'slow.pdf' })).rejects.toMatchObject({
      reason: 'timeout',
    });
    hasty.onApplicationShutdown();
  });
});
