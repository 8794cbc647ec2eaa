import { Logger } from '@nestjs/common';
import { startSmtpStub } from '../../../test/stubs/smtp.stub';
import { UpstreamUnavailable } from '../../kernel/errors/errors';
import { SmtpMail } from './smtp-mail';

describe('mail over SMTP', () => {
  let server: Awaited<ReturnType<typeof startSmtpStub>>;
  const mail = () => new SmtpMail(server.url, 'Real Estate AI <no-reply@example.com>');

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => (server = await startSmtpStub()));
  afterEach(() => server.close());

  it('arrives with sender, subject, text, reply address and attachment', async () => {
    await mail().send({
      to: 'ana@example.com',
      subject: 'Your code',
      text: 'Hello Ana',
      replyTo: 'agent@example.com',
      attachments: [{ filename: 'code.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' }],
    });
    const [received] = server.mails;
    expect(received).toMatchObject({ from: 'no-reply@example.com', to: ['ana@example.com'] });
    for (const part of [
      'Subject: Your code',
      'Hello Ana',
      'Reply-To: agent@example.com',
      'filename=code.pdf',
    ])
      expect(received?.data).toContain(part);
  });

  it('carries the way to stop further mails where mail programs look for it', async () => {
    const letter = { to: 'ana@example.com', subject: 'x', text: 'x' };
    await mail().send({ ...letter, unsubscribeUrl: 'https://homes.example/api/public/unsubscribe/a.b.c' });
    expect(server.mails[0]?.data).toMatch(
      /^List-Unsubscribe: <https:\/\/homes\.example\/api\/public\/unsubscribe\/a\.b\.c>\r?$/m,
    );
    expect(server.mails[0]?.data).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    await mail().send(letter);
    expect(server.mails[1]?.data).not.toContain('List-Unsubscribe');
  });

  it('reaches one recipient only, and no header can be smuggled in', async () => {
    await mail().send({ to: 'ana@example.com', subject: 'Hi\r\nBcc: eve@example.com', text: 'x' });
    expect(server.mails[0]?.to).toEqual(['ana@example.com']);
    expect(server.mails[0]?.data).not.toMatch(/^Bcc:/m);
    await mail()
      .send({ to: 'ana@example.com, eve@example.com', subject: 'x', text: 'x' })
      .catch(() => undefined);
    expect(server.mails.flatMap(({ to }) => to)).not.toContain('eve@example.com');
  });

  it('fails loudly when the server refuses or is not there', async () => {
    await expect(mail().send({ to: 'no@refused.example', subject: 'x', text: 'x' })).rejects.toThrow(
      UpstreamUnavailable,
    );
    const nowhere = new SmtpMail('smtp://127.0.0.1:1', 'a@example.com');
    await expect(nowhere.send({ to: 'ana@example.com', subject: 'x', text: 'x' })).rejects.toThrow(
      UpstreamUnavailable,
    );
  });
});
