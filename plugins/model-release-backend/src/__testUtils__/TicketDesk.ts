import { once } from 'node:events';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { Recorder } from './Recorder';
import { WEBHOOK_SECRET } from './portalConfig';

/** A message that came with a good signature. */
export interface Ticket {
  id: string;
  payload: { data: { releaseId: string; environment: string } };
}

/** A receiver of webhooks that checks signatures with the published library. */
export class TicketDesk {
  static async open(): Promise<TicketDesk> {
    const desk = new TicketDesk();
    desk.#server.listen(0, '127.0.0.1');
    await once(desk.#server, 'listening');
    return desk;
  }

  readonly tickets = new Recorder<Ticket>();
  /** The status to answer a message with; tests may change it. */
  statusFor: (ticket: Ticket) => number = () => 200;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((req, res) => {
      this.#answer(req)
        .then(({ status, body }) => {
          res.writeHead(status, { 'Content-Type': 'application/json' });
          res.end(body);
        })
        .catch(error => {
          res.writeHead(401);
          res.end(String(error));
        });
    });
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/hooks`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #answer(req: IncomingMessage) {
    const body = await text(req);
    const payload = new Webhook(WEBHOOK_SECRET).verify(
      body,
      req.headers as Record<string, string>,
    ) as Ticket['payload'];
    const ticket = { id: String(req.headers['webhook-id']), payload };
    const status = this.statusFor(ticket);
    if (status === 200) {
      this.tickets.record(ticket);
    }
    return { status, body: JSON.stringify({ reference: 'CHG-0001' }) };
  }
}
