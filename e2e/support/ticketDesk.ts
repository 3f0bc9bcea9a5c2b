import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A message as it came over the wire. */
export type ReceivedMessage = { headers: IncomingHttpHeaders; body: string };

/** A ticket system of somebody else: takes every message, keeps it as it came, answers with a ticket. */
export class TicketDesk {
  readonly reference: string;
  /** With which a portal signs what it sends. */
  readonly secret = `whsec_${randomBytes(24).toString('base64')}`;
  readonly messages: ReceivedMessage[] = [];
  /** The status that it answers with. */
  status = 200;
  readonly #server: Server;

  private constructor(reference: string) {
    this.reference = reference;
    this.#server = createServer(async (request, response) => {
      this.messages.push({
        headers: request.headers,
        body: await text(request),
      });
      response.statusCode = this.status;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ reference }));
    });
  }

  /** @param reference - the ticket that it answers with */
  static async open(reference: string): Promise<TicketDesk> {
    const desk = new TicketDesk(reference);
    desk.#server.listen(0, '127.0.0.1');
    await once(desk.#server, 'listening');
    return desk;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/tickets`;
  }

  /** The configuration of a portal that sends the webhook of the shipped runbook here. */
  get portalConfig(): object {
    const target = {
      url: this.url,
      secret: this.secret,
      allowPrivateAddresses: ['127.0.0.1'],
    };
    return {
      modelRelease: { webhooks: { targets: { 'release-ticket': target } } },
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
