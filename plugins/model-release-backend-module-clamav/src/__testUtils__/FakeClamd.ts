import { once } from 'node:events';
import { AddressInfo, createServer, Server, Socket } from 'node:net';
import { Recorder } from './Recorder';

/** What the fake does with a connection. */
export type Behaviour = (socket: Socket) => void;

/** A server that speaks as much of clamd's protocol as a test needs. */
export class FakeClamd {
  readonly connections = new Recorder<Socket>();

  private constructor(private readonly server: Server) {}

  /** @param path - of a Unix socket; a free port of 127.0.0.1 by default */
  static async start(behaviour: Behaviour, path?: string): Promise<FakeClamd> {
    const server = createServer();
    const fake = new FakeClamd(server);
    server.on('connection', socket => {
      // A client that gives up resets its connection.
      socket.on('error', () => {});
      fake.connections.record(socket);
      behaviour(socket);
    });
    server.listen(path === undefined ? { port: 0, host: '127.0.0.1' } : path);
    await once(server, 'listening');
    return fake;
  }

  get address() {
    const address = this.server.address() as AddressInfo | string;
    return typeof address === 'string'
      ? { path: address }
      : { host: '127.0.0.1', port: address.port };
  }

  async stop(): Promise<void> {
    this.connections.items.forEach(socket => socket.destroy());
    this.server.close();
    await once(this.server, 'close');
  }
}
