import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { AddressInfo, connect, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { json, text } from 'node:stream/consumers';
import {
  Evidence,
  EventTrail,
} from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person, stepOf } from '../__testUtils__/TestPortal';
import { completeAsOwner } from '../__testUtils__/walkOverHttp';
import { sha256Of } from '../lib/canonicalDigest';

const MEGABYTE = Buffer.alloc(1_000_000, '1');
const SIXTY_MEGABYTES = 60_000_000;

/** More than the limit of 1 MiB, what may come after the answer, and what sockets hold back. */
const NOT_MUCH = 4_000_000;

describeOnEachEngine('an upload', portal => {
  let id: string;

  beforeAll(async () => {
    ({ id } = await portal().createApart());
    await completeAsOwner(portal(), id, 'scope-and-ownership');
  });

  const evidence = (name: string) =>
    `/v1/releases/${id}/steps/evaluation-summary/evidence/${name}`;
  const address = () => portal().server.address() as AddressInfo;

  it.each([
    ['report-sr-lora-0042.json', 'application/json', '{"safety": "passed"}'],
    ['broken-sr-lora-0042.json', 'application/json', '{"safety": '],
    ['rows-sr-lora-0042.jsonl', 'application/json', '{"a":1}\n{"a":2}\n'],
    ['lines-sr-lora-0042.jsonl', 'application/jsonl', '{"a":1}\n{"a":2}\n'],
    ['table-sr-lora-0042.csv', 'text/csv; charset=latin1', 'a,b\n1,2\n'],
    ['form-sr-lora-0042.csv', 'application/x-www-form-urlencoded', 'a=1&b=2'],
    ['parts-sr-lora-0042.csv', 'multipart/form-data; boundary=x', '--x\n'],
    ['odd-sr-lora-0042.csv', 'no type at all', 'a,b\n'],
  ])('of %s as %s is stored as it is', async (name, type, content) => {
    const response = await portal()
      .send('put', evidence(name), person('otto'))
      .set('Content-Type', type)
      .serialize(body => body)
      .send(content);
    const { files } = stepOf(expectStatus(response, 200), 'evaluation-summary');
    const file = files.find(stored => stored.fileName === name) as Evidence;
    expect(file).toMatchObject({ mediaType: type, size: content.length });
    const got = await portal()
      .send('get', evidence(file.id))
      .responseType('blob');
    expectStatus(got, 200);
    expect(got.body.toString()).toBe(content);
  });

  /** Puts bytes as `curl -T` does: without a type, and with an eye on the answer meanwhile. */
  async function put(name: string, size: number, headers: object) {
    const connected = once(portal().server, 'connection');
    const { port } = address();
    const sending = request({
      port,
      method: 'PUT',
      path: `/api/model-release${evidence(name)}`,
      agent: false,
      headers: { Authorization: person('otto'), ...headers },
    });
    // A connection that is closed under the sender is what this is about.
    sending.on('error', () => {});
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
    Readable.from(
      Array.from({ length: size / MEGABYTE.length }, () => MEGABYTE),
    ).pipe(sending);
    const [socket] = (await connected) as [Socket];
    const closed = once(socket, 'close');
    const [response] = await answered;
    const body = (await json(response)) as { error: { message: string } };
    await closed;
    return { response, body, bytesRead: socket.bytesRead };
  }

  it('without a type is stored as bytes', async () => {
    const { response, body } = await put('plain-sr-lora-0042.csv', 1_000_000, {
      Connection: 'close',
    });
    expect(response.statusCode).toBe(200);
    const stored = body as unknown as Parameters<typeof stepOf>[0];
    expect(stepOf(stored, 'evaluation-summary').files).toContainEqual(
      expect.objectContaining({
        fileName: 'plain-sr-lora-0042.csv',
        mediaType: 'application/octet-stream',
        size: 1_000_000,
      }),
    );
  });

  it.each([
    [
      'announced',
      { 'Content-Length': SIXTY_MEGABYTES },
      'The file can have at most 1,048,576 bytes; 60,000,000 bytes were announced.',
    ],
    [
      'not announced',
      {},
      'The file can have at most 1,048,576 bytes (1.0 MiB); ',
    ],
  ])(
    'of 60 MB that were %s is answered, and cut off early',
    async (_how, headers, message) => {
      const name = 'large-sr-lora-0042.json';
      const { response, body, bytesRead } = await put(
        name,
        SIXTY_MEGABYTES,
        headers,
      );
      expectRefusal(
        { status: response.statusCode!, body },
        413,
        'file_too_large',
      );
      expect(body.error.message).toContain(message);
      expect(response.headers.connection).toBe('close');
      expect(bytesRead).toBeLessThan(NOT_MUCH);
    },
  );

  it('of somebody who may not is answered, and cut off early', async () => {
    const { response, body, bytesRead } = await put(
      'large-sr-lora-0042.exe',
      SIXTY_MEGABYTES,
      {},
    );
    expectRefusal(
      { status: response.statusCode!, body },
      400,
      'file_type_not_accepted',
    );
    expect(bytesRead).toBeLessThan(NOT_MUCH);
  });

  it('is answered even if the sender looks only when everything is sent', async () => {
    const { port } = address();
    const socket = connect({ port, host: '127.0.0.1' });
    const head = [
      `PUT /api/model-release${evidence('late-sr-lora-0042.json')} HTTP/1.1`,
      'Host: portal',
      `Authorization: ${person('otto')}`,
      `Content-Length: ${2 * MEGABYTE.length}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(MEGABYTE);
    await new Promise(resolve => socket.write(MEGABYTE, resolve));
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/^Connection: close\r$/m);
    expect(answer).toContain('file_too_large');
  });

  it('under a name that lies is refused by its first bytes', async () => {
    const { response, body, bytesRead } = await put(
      'program-sr-lora-0042.zip',
      SIXTY_MEGABYTES,
      {},
    );
    expectRefusal(
      { status: response.statusCode!, body },
      400,
      'file_type_not_accepted',
    );
    expect(body.error.message).toContain(
      'The name ends in “.zip”, but the content is text.',
    );
    expect(response.headers.connection).toBe('close');
    expect(bytesRead).toBeLessThan(NOT_MUCH);
  });

  it('under a name that lies is answered while its sender waits with the rest', async () => {
    const { port } = address();
    const socket = connect({ port, host: '127.0.0.1' });
    const head = [
      `PUT /api/model-release${evidence('slow-sr-lora-0042.zip')} HTTP/1.1`,
      'Host: portal',
      `Authorization: ${person('otto')}`,
      'Content-Length: 1000000',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(MEGABYTE.subarray(0, 5000));
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('file_type_not_accepted');
  });

  it('that is empty is refused as that, whatever it is called', async () => {
    const response = await portal()
      .send('put', evidence('empty-sr-lora-0042.zip'), person('otto'))
      .set('Content-Length', '0');
    expectRefusal(response, 400, 'file_empty');
  });

  describe('beside another one of the same name', () => {
    /** Puts each content under one name into a release of its own, all at once. */
    async function putAtOnce(...contents: string[]) {
      const release = await portal().createApart();
      await completeAsOwner(portal(), release.id, 'scope-and-ownership');
      const path = `/v1/releases/${release.id}/steps/evaluation-summary/evidence`;
      const responses = await Promise.all(
        contents.map(content =>
          portal()
            .send('put', `${path}/same-sr-lora-0042.json`, person('otto'))
            .set('Content-Type', 'application/json')
            .serialize(body => body)
            .send(content),
        ),
      );
      responses.forEach(response => expectStatus(response, 200));
      const { files } = stepOf(
        await portal().get(release.id),
        'evaluation-summary',
      );
      const trail = await portal().send(
        'get',
        `/v1/releases/${release.id}/events`,
      );
      const { items, valid } = expectStatus<EventTrail>(trail, 200);
      const stored = items.filter(({ type }) => type === 'evidence.stored');
      return { files, stored, valid };
    }

    const digestsOf = (contents: string[]) =>
      contents.map(content => sha256Of(content)).sort();

    it('takes its place or gives it up, and the trail has both', async () => {
      const contents = ['{"run":1}', '{"run":2}', '{"run":3}'];
      const { files, stored, valid } = await putAtOnce(...contents);
      expect(files).toHaveLength(1);
      const kept = stored.map(({ data }) => data.file as Evidence);
      expect(kept.map(({ digest }) => digest).sort()).toEqual(
        digestsOf(contents),
      );
      expect(kept.pop()?.digest).toBe(files[0].digest);
      expect(valid).toBe(true);
    });

    it('is the same file when it has the same bytes', async () => {
      const content = '{"run":"again"}';
      const { files, stored, valid } = await putAtOnce(content, content);
      expect(files.map(({ digest }) => digest)).toEqual(digestsOf([content]));
      expect(stored).toHaveLength(1);
      expect(valid).toBe(true);
    });
  });

  /** Sends a request as bytes, and cuts the line behind them unless an answer is waited for. */
  function speak(name: string, length: number, body: Buffer): Socket {
    const socket = connect({ port: address().port, host: '127.0.0.1' });
    const head = [
      `PUT /api/model-release${evidence(name)} HTTP/1.1`,
      'Host: portal',
      `Authorization: ${person('otto')}`,
      `Content-Length: ${length}`,
      'Connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(body);
    return socket;
  }

  /** Does something, and waits until the upload in it has ended in the audit log. */
  async function whenUploadEnds(act: () => void) {
    const { records } = portal().audit;
    const seen = records.items.length;
    const ended = () =>
      records.items
        .slice(seen)
        .find(
          ({ eventId, meta }) =>
            eventId === 'evidence-store' && meta.releaseId === id,
        );
    act();
    await records.until(() => ended() !== undefined);
    return ended()!.status;
  }

  const sizesOf = async (name: string) =>
    stepOf(await portal().get(id), 'evaluation-summary')
      .files.filter(({ fileName }) => fileName === name)
      .map(({ size }) => size);

  it('that breaks off before its announced end is a failure, and no file', async () => {
    const name = 'short-sr-lora-0042.csv';
    const status = await whenUploadEnds(() => {
      speak(name, 2_000_000, MEGABYTE.subarray(0, 500_000)).end();
    });
    expect(status).toBe('failed');
    expect(await sizesOf(name)).toEqual([]);
  });

  it('that is longer than announced is never more than was announced', async () => {
    const name = 'long-sr-lora-0042.csv';
    const status = await whenUploadEnds(() => {
      speak(name, 1000, Buffer.alloc(1500, '1'));
    });
    expect(await sizesOf(name)).toEqual(status === 'succeeded' ? [1000] : []);
  });

  it('leaves nothing of what was refused', async () => {
    const stored = await portal().storedFiles();
    expect(stored.filter(path => path.includes('incoming'))).toEqual([]);
  });
});
