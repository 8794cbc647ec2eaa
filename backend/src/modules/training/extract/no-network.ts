import dgram from 'node:dgram';
import net from 'node:net';

/**
 * Imported first by the child. Node's permission flags keep it from files and programs, but know no network:
 * here every way to open a socket is closed before a parser is loaded.
 */
const refuse = (): never => {
  throw new Error('The reader has no network.');
};

net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.Socket.prototype.send = refuse;
dgram.Socket.prototype.bind = refuse;
dgram.Socket.prototype.connect = refuse;
globalThis.fetch = refuse;
globalThis.WebSocket = refuse as unknown as typeof WebSocket;
