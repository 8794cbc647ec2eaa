import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '../env';
import { type Letter, Mail } from '../ports/mail';

/**
 * Does `work` with the letters that are written meanwhile. Its people are made up and have no mailboxes, so nothing goes to a mail
 * server; without one the letters lie in the outbox, as ever.
 */
export async function withLetters<T>(
  app: NestFastifyApplication,
  env: Env,
  work: (letters: Letter[]) => Promise<T>,
): Promise<T> {
  const mail = app.get(Mail);
  const letters: Letter[] = [];
  const send = mail.send.bind(mail);
  mail.send = async (letter) => {
    letters.push(letter);
    if (!env.SMTP_URL) await send(letter);
  };
  try {
    return await work(letters);
  } finally {
    mail.send = send;
  }
}
