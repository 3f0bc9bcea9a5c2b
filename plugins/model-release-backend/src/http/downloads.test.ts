import { once } from 'node:events';
import { truncate } from 'node:fs/promises';
import { get, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
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
      const { path, file } = await store(Buffer.from('<script>x</script>'));
      const response = await portal().send('get', path).responseType('blob');
      expectStatus(response, 200);
      expect(response.headers).toMatchObject({
        ...SAFE_HEADERS,
        'content-disposition': `attachment; filename="${NAME}"`,
        'content-length': '18',
        etag: `"${file.digest}"`,
      });
      expect(response.body.toString()).toBe('<script>x</script>');
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
      const stored = await portal().storedFiles();
      const place = stored.find(name => name.endsWith(file.digest.slice(-62)));
      await truncate(place!, 400_000);
      const { response } = await open(path);
      expect(response.headers['content-length']).toBe('500000');
      response.resume();
      await expect(once(response, 'end')).rejects.toThrow('aborted');
      expect(portal().errors.items).toEqual([
        expect.stringMatching(/^GET \/v1\/releases\/.* broke off/),
      ]);
    });
  },
  { maxFileSize: '64MiB' },
);
