import { createSocket } from 'node:dgram';

type RecordType = 'A' | 'AAAA' | 'CNAME' | 'TXT';
const typeNumbers: Record<RecordType, number> = { A: 1, CNAME: 5, TXT: 16, AAAA: 28 };

/** A name server over UDP for whatever a test puts in; unknown names do not exist. */
export async function startDnsStub() {
  const zone = new Map<string, Partial<Record<RecordType, string[]>>>();
  const failing = new Set<string>();
  const asked: string[] = [];
  const socket = createSocket('udp4');

  socket.on('message', (query, peer) => {
    const { name, end } = readName(query);
    const type = query.readUInt16BE(end);
    asked.push(name);
    const known = zone.get(name);
    const values = Object.entries(known ?? {}).flatMap(([each, list]) =>
      typeNumbers[each as RecordType] === type ? list.map((value) => answer(each as RecordType, value)) : [],
    );
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    // Response, recursion desired and available; SERVFAIL 2, name does not exist 3.
    header.writeUInt16BE(0x8180 | (failing.has(name) ? 2 : known ? 0 : 3), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(failing.has(name) ? 0 : values.length, 6);
    const question = query.subarray(12, end + 4);
    socket.send(
      Buffer.concat([header, question, ...(failing.has(name) ? [] : values)]),
      peer.port,
      peer.address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));

  return {
    /** For DNS_SERVERS. */
    address: `127.0.0.1:${socket.address().port}`,
    /** Every name that was asked for. */
    asked,
    set: (name: string, records: Partial<Record<RecordType, string[]>>) =>
      void zone.set(name, { ...zone.get(name), ...records }),
    remove: (name: string) => void zone.delete(name),
    /** The name server is broken for this name (SERVFAIL). */
    fail: (name: string) => void failing.add(name),
    heal: (name: string) => void failing.delete(name),
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let position = 12;
  for (let length = query[position] ?? 0; length > 0; length = query[position] ?? 0) {
    labels.push(query.toString('latin1', position + 1, position + 1 + length));
    position += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: position + 1 };
}

function answer(type: RecordType, value: string): Buffer {
  const data = dataOf(type, value);
  const head = Buffer.alloc(12);
  // The name is the question's, at offset 12.
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(typeNumbers[type], 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function dataOf(type: RecordType, value: string): Buffer {
  if (type === 'A') return Buffer.from(value.split('.').map(Number));
  if (type === 'AAAA')
    return Buffer.from(
      value.split(':').flatMap((part) => [parseInt(part, 16) >> 8, parseInt(part, 16) & 255]),
    );
  const pieces = type === 'TXT' ? (value.match(/[^]{1,200}/g) ?? ['']) : value.split('.');
  const strings = pieces.map((piece) =>
    Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, 'latin1')]),
  );
  return Buffer.concat(type === 'TXT' ? strings : [...strings, Buffer.from([0])]);
}
