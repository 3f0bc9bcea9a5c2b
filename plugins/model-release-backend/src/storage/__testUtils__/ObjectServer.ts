import { S3Client } from '@aws-sdk/client-s3';
import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  RequestListener,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import S3rver from 's3rver';

export const BUCKET = 'evidence';

/** Asks such a server once and does not try again. */
export function clientOf(endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    maxAttempts: 1,
    // With its own checksums the SDK sends streams in a form that this server stores as it comes.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/**
 * Every other object storage replaces an object at once. This one copies file by file, and two copies
 * to one key trip over each other.
 */
function oneChangeAtATime(answer: RequestListener): RequestListener {
  let lastChange = Promise.resolve();
  return (req, res) => {
    if (req.method !== 'DELETE' && !('x-amz-copy-source' in req.headers)) {
      answer(req, res);
      return;
    }
    const closed = new Promise<void>(resolve => {
      res.once('close', resolve);
    });
    lastChange = lastChange.then(() => {
      answer(req, res);
      return closed;
    });
  };
}

/** Refuses a request as S3 does. */
export function refuse(
  res: ServerResponse,
  status: number,
  code: string,
): true {
  res.writeHead(status, { connection: 'close' });
  res.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  return true;
}

/** The server of a real object storage, which tests can cut off. */
export class ObjectServer {
  static async start(directory: string): Promise<ObjectServer> {
    const objects = new S3rver({
      directory,
      silent: true,
      configureBuckets: [{ name: BUCKET }],
    });
    await objects.configureBuckets();
    const answer = oneChangeAtATime(objects.callback());
    // A connection that waits is not closed under a client that is late, since the machine is busy.
    const server = createServer({ keepAliveTimeout: 0 });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const started = new ObjectServer(server);
    server.on('request', (req, res) => {
      started.requests.push(`${req.method} ${req.url}`);
      if (started.isDown || started.fails?.(req)) {
        req.socket.destroy();
      } else if (!started.answers?.(req, res)) {
        answer(req, res);
      }
    });
    return started;
  }

  /** What was asked, oldest first. */
  readonly requests: string[] = [];
  readonly client: S3Client;
  /** Cuts off every connection that asks for something. */
  isDown = false;
  /** Requests whose connection is cut off. */
  fails: ((req: IncomingMessage) => boolean) | undefined;
  /** Answers in place of the object storage, if it returns `true`. */
  answers: ((req: IncomingMessage, res: ServerResponse) => boolean) | undefined;

  private constructor(private readonly server: Server) {
    this.client = clientOf(this.endpoint);
  }

  get endpoint(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** The server dies: all connections end, and no new one gets an answer. */
  die(): void {
    this.isDown = true;
    this.server.closeAllConnections();
  }

  async stop(): Promise<void> {
    this.client.destroy();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
