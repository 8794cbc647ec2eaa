import { form } from '../../../test/files/form';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

describe('names of uploads', () => {
  let app: TestApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
  });
  afterAll(() => app.stop());

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
