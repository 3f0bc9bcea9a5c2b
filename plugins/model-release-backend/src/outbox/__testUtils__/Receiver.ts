import { once } from 'node:events';
import {
  createServer,
  IncomingHttpHeaders,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How a receiver reacts to one message; it need not answer. */
export type Reaction = (response: ServerResponse) => void;

export interface ReceivedMessage {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A real HTTP server on a free port of 127.0.0.1 that remembers what it got. */
export class Receiver {
  readonly messages: ReceivedMessage[] = [];
  /** Every connection that was ever opened to it. */
  readonly sockets: Socket[] = [];
  private reactions: Reaction[] = [];

  private constructor(private readonly server: Server) {
    server.on('connection', socket => this.sockets.push(socket));
    server.on('request', async (request, response) => {
      const body = await buffer(request);
      const { method = '', url: path = '', headers } = request;
      this.messages.push({ method, path, headers, body });
      this.nextReaction()(response);
    });
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver(createServer().listen(0, '127.0.0.1'));
    await once(receiver.server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** The reactions to the next messages, in order; the last one stays. */
  react(...reactions: Reaction[]): void {
    this.reactions = reactions;
  }

  /** Refuses the next tunnel that a client of a proxy asks for; tells where it was to lead. */
  async nextTunnel(status: number): Promise<string | undefined> {
    const [request, socket] = await once(this.server, 'connect');
    socket.end(`HTTP/1.1 ${status} Refused\r\n\r\n`);
    return request.url;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private nextReaction(): Reaction {
    return this.reactions.length > 1
      ? this.reactions.shift()!
      : this.reactions[0] ?? answer(204);
  }
}

/** Answers with a status, and with JSON or text. */
export function answer(
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
): Reaction {
  return response => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
