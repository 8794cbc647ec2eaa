import { createServer, type AddressInfo, type Socket } from 'node:net';

interface ReceivedMail {
  from: string;
  to: string[];
  data: string;
}

/** A mail server that takes every mail, except for recipients at `refused.example`. */
export async function startSmtpStub() {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let mail: ReceivedMail = { from: '', to: [], data: '' };
    let receiving = false;
    let pending = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string) => {
      if (/^EHLO/i.test(line)) return say('250 stub');
      if (/^MAIL FROM:/i.test(line))
        return ((mail = { from: address(line), to: [], data: '' }), say('250 ok'));
      if (/^RCPT TO:/i.test(line)) {
        if (line.includes('@refused.example')) return say('550 no such mailbox');
        return (mail.to.push(address(line)), say('250 ok'));
      }
      if (/^DATA/i.test(line)) return ((receiving = true), say('354 go on'));
      if (/^QUIT/i.test(line)) return (say('221 bye'), socket.end());
      return say('250 ok');
    };
    const content = (line: string) => {
      if (line !== '.') return void (mail.data += `${line}\n`);
      receiving = false;
      mails.push(mail);
      return say('250 queued');
    };
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        const lines = (pending + chunk.toString()).split('\r\n');
        pending = lines.pop() ?? '';
        for (const line of lines) (receiving ? content : command)(line);
      });
    say('220 stub');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails, close };
}

const address = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
