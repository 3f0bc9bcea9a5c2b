import { once } from 'node:events';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { get, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import request from 'supertest';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person, stepOf } from '../__testUtils__/TestPortal';
import { completeAsOwner } from '../__testUtils__/walkOverHttp';

const NAME = 'eval-sr-lora-0042.json';

/** More than fits into the buffers between the storage and a reader that does not read. */
const LARGE = Buffer.alloc(30_000_000, '[1,2,3],');

const SAFE_HEADERS = {
  'content-type': 'application/octet-stream',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
};

describeOnEachEngine(
  'a download',
  portal => {
    /** Stores a file for a release of its own and answers where it is. */
    async function store(content: Buffer) {
      const { id } = await portal().createApart();
      await completeAsOwner(portal(), id, 'scope-and-ownership');
      const folder = `/v1/releases/${id}/steps/evaluation-summary/evidence`;
      const response = await portal()
        .send('put', `${folder}/${NAME}`, person('otto'))
        .set('Content-Type', 'application/json')
        .serialize(body => body)
        .send(content);
      const step = stepOf(expectStatus(response, 200), 'evaluation-summary');
      return { path: `${folder}/${step.files[0].id}`, file: step.files[0] };
    }

    /** The file in which bytes are kept. */
    async function placeOf(digest: string): Promise<string> {
      const stored = await portal().storedFiles();
      return stored.find(name => name.endsWith(digest.slice(-62)))!;
    }

    /** The connection ends first, the log is written then. */
    async function expectOneBrokenOff(before: number): Promise<void> {
      const items = await portal().errors.until(all => all.length > before);
      expect(items.slice(before)).toEqual([
        expect.stringMatching(/^GET \/v1\/releases\/.* broke off/),
      ]);
    }

    /** Asks for something and lets go of the connection at will. */
    async function open(path: string) {
      const served = once(portal().server, 'request') as Promise<
        [IncomingMessage, ServerResponse]
      >;
      const { port } = portal().server.address() as AddressInfo;
      const asking = get({
        port,
        path: `/api/model-release${path}`,
        agent: false,
        headers: { Authorization: person('otto') },
      });
      const [response] = (await once(asking, 'response')) as [IncomingMessage];
      const [, answer] = await served;
      return { response, answer };
    }

    it('hands a file out as a file, whatever it holds', async () => {
      const { path, file } = await store(Buffer.from('["<script>x</script>"]'));
      const response = await portal().send('get', path).responseType('blob');
      expectStatus(response, 200);
      expect(response.headers).toMatchObject({
        ...SAFE_HEADERS,
        'content-disposition': `attachment; filename="${NAME}"`,
        'content-length': '22',
        etag: `"${file.digest}"`,
      });
      expect(response.body.toString()).toBe('["<script>x</script>"]');
    });

    it('hands out the model card as it was read, named after the checkpoint', async () => {
      const { id, modelCard } = await portal().createApart();
      const response = await portal()
        .send('get', `/v1/releases/${id}/model-card`, person('zoe'))
        .responseType('blob');
      expectStatus(response, 200);
      expect(response.headers).toMatchObject({
        ...SAFE_HEADERS,
        'content-disposition':
          'attachment; filename="model-card-sr-lora-0042.md"',
        etag: `"${modelCard.digest}"`,
      });
      expect({ text: response.body.toString() }).toEqual(
        aCreateRequest().modelCard,
      );
    });

    it('can be gone on with where it broke off', async () => {
      const { path, file } = await store(Buffer.from('{"first":"second"}'));
      const response = await portal()
        .send('get', path)
        .set({ Range: 'bytes=9-', 'If-Range': `"${file.digest}"` })
        .responseType('blob');
      expectStatus(response, 206);
      expect(response.headers).toMatchObject({
        ...SAFE_HEADERS,
        'content-disposition': `attachment; filename="${NAME}"`,
        'content-length': '9',
        'content-range': 'bytes 9-17/18',
        'accept-ranges': 'bytes',
        etag: `"${file.digest}"`,
      });
      expect(response.body.toString()).toBe('"second"}');
    });

    it('of bytes that are not there says how many there are', async () => {
      const { path } = await store(Buffer.from('{"first":"third"}'));
      const response = await portal()
        .send('get', path)
        .set('Range', 'bytes=17-');
      expectStatus(response, 416);
      expect(response.headers['content-range']).toBe('bytes */17');
    });

    it('sends nothing to somebody who has the file already', async () => {
      const { path, file } = await store(Buffer.from('{"known":true}'));
      const response = await portal()
        .send('get', path)
        .set('If-None-Match', `"${file.digest}"`);
      expectStatus(response, 304);
      expect(response.headers.etag).toBe(`"${file.digest}"`);
    });

    it('asks who somebody is before it says that they have the file', async () => {
      const { path, file } = await store(Buffer.from('{"known":false}'));
      const response = await portal()
        .send('get', path, 'Bearer nonsense')
        .set('If-None-Match', `"${file.digest}"`);
      expectStatus(response, 401);
    });

    it('can be asked about without being made', async () => {
      const { path, file } = await store(Buffer.from('{"large":true}'));
      const response = await request(portal().server)
        .head(`/api/model-release${path}`)
        .set('Authorization', person('nora'));
      expectStatus(response, 200);
      expect(response.headers).toMatchObject({
        'content-length': '14',
        etag: `"${file.digest}"`,
      });
    });

    it('of a file whose bytes are gone is refused before anything is sent', async () => {
      const { path, file } = await store(Buffer.from('{"gone":true}'));
      await rm(await placeOf(file.digest));
      const response = await portal().send('get', path);
      expectRefusal(response, 404, 'unknown_evidence', file.digest);
      expect(response.headers).not.toHaveProperty('content-disposition');
    });

    it('refuses the card of a release that does not exist', async () => {
      const path = '/v1/releases/nowhere/model-card';
      const response = await portal().send('get', path);
      expectRefusal(response, 404, 'unknown_release', 'nowhere');
    });

    it('that its reader gives up is no error', async () => {
      const { path } = await store(LARGE);
      const { response, answer } = await open(path);
      const closed = once(answer, 'close');
      await once(response, 'data');
      response.destroy();
      await closed;
      expect(answer.writableFinished).toBe(false);
      // By the time another request is answered, an error would have been logged.
      await portal().send('get', '/v1/runbooks');
      expect(portal().errors.items).toEqual([]);
    });

    it('of a file that has lost bytes breaks off and is logged', async () => {
      const { path, file } = await store(Buffer.alloc(500_000, '[4,5,6],'));
      await truncate(await placeOf(file.digest), 400_000);
      const before = portal().errors.items.length;
      const { response } = await open(path);
      expect(response.headers['content-length']).toBe('500000');
      response.resume();
      await expect(once(response, 'end')).rejects.toThrow('aborted');
      await expectOneBrokenOff(before);
    });

    it('of a packet with a damaged file breaks off and is logged', async () => {
      const { path, file } = await store(Buffer.alloc(500_000, '[3,2,1],'));
      await truncate(await placeOf(file.digest), 400_000);
      const before = portal().errors.items.length;
      const packet = path.replace(/\/steps\/.*/, '/packet.zip');
      const { response } = await open(packet);
      response.resume();
      await expect(once(response, 'end')).rejects.toThrow('aborted');
      await expectOneBrokenOff(before);
    });

    it('of a packet can be asked about without being made', async () => {
      const { path, file } = await store(Buffer.from('{"packed":true}'));
      await rm(await placeOf(file.digest));
      const before = portal().errors.items.length;
      const packet = path.replace(/\/steps\/.*/, '/packet.zip');
      const response = await portal().send('head', packet);
      expectStatus(response, 200);
      expect(response.headers['content-type']).toBe('application/zip');
      // By the time another request is answered, an error would have been logged.
      await portal().send('get', '/v1/runbooks');
      expect(portal().errors.items).toHaveLength(before);
    });

    it('of a damaged file breaks off before its last byte and is logged', async () => {
      const { path, file } = await store(Buffer.alloc(500_000, '[7,8,9],'));
      const place = await placeOf(file.digest);
      const bytes = await readFile(place);
      bytes[250_000] += 1;
      await writeFile(place, bytes);
      const before = portal().errors.items.length;
      const { response } = await open(path);
      let received = 0;
      response.on('data', chunk => {
        received += chunk.length;
      });
      await expect(once(response, 'end')).rejects.toThrow('aborted');
      expect(received).toBeLessThan(500_000);
      await expectOneBrokenOff(before);
    });
  },
  { maxFileSize: '64MiB' },
);
