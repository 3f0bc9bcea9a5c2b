import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { readOpenUrlText } from './readUrlText';

describe('readOpenUrlText', () => {
  const requests: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    requests.push(`${url} ${headers.authorization ?? 'without credentials'}`);
    switch (url) {
      case '/card.md':
        response.end('# Card');
        break;
      case '/huge.md':
        response.end('x'.repeat(1_001));
        break;
      case '/moved.md':
        response.writeHead(302, { location: '/secret.md' }).end();
        break;
      default:
        response.writeHead(404).end('# Not found');
    }
  });
  let base: string;

  beforeAll(async () => {
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => {
    requests.splice(0);
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(done => {
      server.close(done);
    });
  });

  it('reads without credentials', async () => {
    expect(await readOpenUrlText(`${base}/card.md`, 1_000)).toBe('# Card');
    expect(requests).toEqual(['/card.md without credentials']);
  });

  it.each([
    [
      'redirects',
      'moved.md',
      'its host redirects to /secret.md; name that address instead',
    ],
    ['has nothing', 'absent.md', 'its host answers 404 Not Found'],
    ['has too much', 'huge.md', 'it is larger than 1000 bytes'],
  ])('says so when it %s, and goes nowhere else', async (_n, file, problem) => {
    await expect(readOpenUrlText(`${base}/${file}`, 1_000)).rejects.toThrow(
      problem,
    );
    expect(requests).toHaveLength(1);
  });
});
