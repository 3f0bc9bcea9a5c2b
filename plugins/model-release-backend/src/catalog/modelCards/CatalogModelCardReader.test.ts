import { symlinkSync } from 'node:fs';
import { Readable } from 'node:stream';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { AuditLog } from '../../__testUtils__/AuditLog';
import { model } from '../__testUtils__/entities';
import { CardSources } from './CardSources';
import { CatalogModelCardReader } from './CatalogModelCardReader';

const CARD = 'model-release.dev/model-card';
const LOCATION = 'backstage.io/managed-by-location';

/** The public hosts, and one of each kind that a company runs by itself. */
const sources = CardSources.fromConfig(
  new ConfigReader({
    modelRelease: {
      modelCards: {
        allow: [
          { host: 'github.com', paths: ['/acme'] },
          { host: 'huggingface.co', paths: ['/acme'] },
          { host: 'wiki.example' },
        ],
      },
    },
    integrations: {
      bitbucketServer: [{ host: 'bitbucket.example' }],
      gerrit: [
        {
          host: 'gerrit.example',
          gitilesBaseUrl: 'https://gerrit.example/gitiles',
        },
      ],
      gitea: [{ host: 'gitea.example' }],
      gitlab: [
        {
          host: 'gitlab.example',
          apiBaseUrl: 'https://gitlab.example/api/v4',
        },
      ],
    },
  }),
);

/** A URL reader for one page, streamed or whole. */
function serve(content: Buffer, streamed = true) {
  return mockServices.urlReader.mock({
    readUrl: async () => ({
      buffer: async () => content,
      ...(streamed && { stream: () => Readable.from([content]) }),
    }),
  });
}

describe('CatalogModelCardReader', () => {
  const directory = createMockDirectory();
  let auditor: AuditLog;

  beforeEach(() => {
    auditor = new AuditLog();
    directory.setContent({
      'secret.md': 'secret',
      catalog: {
        'models.yaml': '',
        cards: { 'planner.md': '# Berth planner' },
        'binary.md': Buffer.from([0xff, 0xfe, 0x00]),
        'nul.md': 'a\u0000b',
        'huge.md': 'x'.repeat(1_000_001),
      },
    });
  });

  const read = (
    requested: Parameters<CatalogModelCardReader['read']>[1],
    annotations: Record<string, string> = {},
    urlReader = mockServices.urlReader.mock(),
  ) =>
    new CatalogModelCardReader({ auditor, sources, urlReader }).read(
      model([], annotations),
      requested,
      mockCredentials.user('user:default/nora'),
    );

  const readFile = (path: string) =>
    read(undefined, {
      [CARD]: path,
      [LOCATION]: `file:${directory.resolve('catalog/models.yaml')}`,
    });

  it('takes the text that the request brings', async () => {
    expect(await read({ text: '# Card' }, { [CARD]: './x.md' })).toEqual({
      text: '# Card',
      source: 'request',
    });
  });

  it('reads the URL that the request names', async () => {
    const url = 'https://github.com/acme/cards/blob/main/card.md';
    expect(await read({ url }, {}, serve(Buffer.from('# Card')))).toEqual({
      text: '# Card',
      source: url,
    });
  });

  it('reads the URL in the annotation', async () => {
    const url = 'https://github.com/acme/cards/blob/main/card.md';
    expect(
      await read(undefined, { [CARD]: url }, serve(Buffer.from('# Card'))),
    ).toEqual({ text: '# Card', source: url });
  });

  it('reads a path next to a catalog file that was read from a URL', async () => {
    const urlReader = serve(Buffer.from('# Card'));
    await read(
      undefined,
      {
        [CARD]: './cards/planner.md',
        [LOCATION]:
          'url:https://github.com/acme/models/blob/main/catalog-info.yaml',
      },
      urlReader,
    );
    expect(urlReader.readUrl).toHaveBeenCalledWith(
      'https://github.com/acme/models/tree/main/cards/planner.md',
      expect.anything(),
    );
  });

  it.each([
    [
      'GitHub',
      'https://github.com/acme/models/blob/release/planner/catalog-info.yaml',
      'https://github.com/acme/models/tree/release/planner/card.md',
      'https://github.com/acme/models/tree/release/docs/card.md',
    ],
    [
      'GitLab',
      'https://gitlab.example/acme/ml/models/-/blob/release/planner/catalog-info.yaml',
      'https://gitlab.example/acme/ml/models/-/blob/release/planner/card.md',
      'https://gitlab.example/acme/ml/models/-/blob/release/docs/card.md',
    ],
    [
      'Bitbucket Cloud',
      'https://bitbucket.org/acme/models/src/release/planner/catalog-info.yaml',
      'https://bitbucket.org/acme/models/src/release/planner/card.md',
      'https://bitbucket.org/acme/models/src/release/docs/card.md',
    ],
    [
      'Bitbucket Server',
      'https://bitbucket.example/projects/ACME/repos/models/browse/planner/catalog-info.yaml?at=refs%2Fheads%2Frelease',
      'https://bitbucket.example/projects/ACME/repos/models/browse/planner/card.md?at=refs%2Fheads%2Frelease',
      'https://bitbucket.example/projects/ACME/repos/models/browse/docs/card.md?at=refs%2Fheads%2Frelease',
    ],
    [
      'Azure',
      'https://dev.azure.com/acme/ml/_git/models?path=%2Fplanner%2Fcatalog-info.yaml&version=GBrelease',
      'https://dev.azure.com/acme/ml/_git/models?path=%2Fplanner%2Fcard.md&version=GBrelease',
      'https://dev.azure.com/acme/ml/_git/models?path=%2Fdocs%2Fcard.md&version=GBrelease',
    ],
    [
      'Gitea',
      'https://gitea.example/acme/models/src/branch/release/planner/catalog-info.yaml',
      'https://gitea.example/acme/models/src/branch/release/planner/card.md',
      // Backstage takes the branch for a folder there.
      'https://gitea.example/acme/models/src/branch/docs/card.md',
    ],
    [
      'Gerrit',
      'https://gerrit.example/gitiles/models/+/refs/heads/release/planner/catalog-info.yaml',
      'https://gerrit.example/gitiles/models/+/refs/heads/release/planner/card.md',
      'https://gerrit.example/gitiles/models/+/refs/heads/release/docs/card.md',
    ],
  ])(
    'reads a path from the branch of a catalog file on %s',
    async (_host, catalogFile, neighbour, fromRoot) => {
      const readPath = async (path: string) => {
        const urlReader = serve(Buffer.from('# Card'));
        const location = `url:${catalogFile}`;
        await read(
          undefined,
          { [CARD]: path, [LOCATION]: location },
          urlReader,
        );
        return urlReader.readUrl.mock.calls[0][0];
      };
      expect(await readPath('card.md')).toBe(neighbour);
      expect(await readPath('./card.md')).toBe(neighbour);
      expect(await readPath('/docs/card.md')).toBe(fromRoot);
    },
  );

  describe('takes no web page for a card', () => {
    const page =
      '<!doctype html><h2>Base model</h2>acme/base<h2>Intended use</h2>Tickets.';

    beforeEach(() => {
      jest
        .spyOn(globalThis, 'fetch')
        .mockImplementation(async () => new Response(page));
    });

    afterEach(() => {
      jest.restoreAllMocks();
    });

    it('and says where the file itself is', async () => {
      const url = 'https://huggingface.co/acme/planner/blob/main/README.md';
      expect(await read({ url })).toEqual({
        problem:
          'This address is a web page. Link the file itself, for example https://huggingface.co/acme/planner/raw/main/README.md, take the card from the catalog, or paste it.',
      });
    });

    it('and says what to look for on a host that it does not know', async () => {
      const url = 'https://wiki.example/planner';
      expect(await read(undefined, { [CARD]: url })).toEqual({
        problem: expect.stringMatching(
          /is a web page, not a model card\. Use the address of the file itself, often called “raw”/,
        ),
      });
    });

    it('whether it is sent or stands next to the catalog file', async () => {
      directory.addContent({ 'catalog/card.html': page });
      const refused = {
        problem: expect.stringMatching(/is a web page, not a model card/),
      };
      expect(await read({ text: page })).toEqual(refused);
      expect(await readFile('card.html')).toEqual(refused);
    });

    it('but takes a card with HTML in it', async () => {
      const text = '<div align="center"><img src="a.png"></div>\n\n# Card';
      expect(await read({ text })).toEqual({ text, source: 'request' });
    });
  });

  it('reads a path next to a local catalog file', async () => {
    expect(await readFile('./cards/planner.md')).toEqual({
      text: '# Berth planner',
      source: 'from the catalog (./cards/planner.md)',
    });
  });

  it.each([
    ['the parent folder', '../secret.md'],
    ['a way round', 'cards/../../secret.md'],
    ['an absolute path', '/etc/hosts'],
    ['the folder itself', '.'],
  ])(
    'does not leave the folder of the catalog file by %s',
    async (_n, path) => {
      expect(await readFile(path)).toEqual({
        problem: expect.stringMatching(
          /outside the folder of the catalog file/,
        ),
      });
    },
  );

  it('does not leave the folder of the catalog file by a symbolic link', async () => {
    symlinkSync(
      directory.resolve('secret.md'),
      directory.resolve('catalog/link.md'),
    );
    expect(await readFile('link.md')).toEqual({
      problem: expect.stringMatching(/outside the folder of the catalog file/),
    });
  });

  it.each([
    ['does not exist', 'absent.md', /the file does not exist/],
    ['is a folder', 'cards', /it is not a file/],
    ['is not UTF-8', 'binary.md', /it is not UTF-8 text/],
    ['holds a NUL', 'nul.md', /it is not text/],
    ['is larger than 1 MB', 'huge.md', /larger than 1000000 bytes/],
  ])('says so when the file %s', async (_name, path, problem) => {
    expect(await readFile(path)).toEqual({
      problem: expect.stringMatching(problem),
    });
  });

  it.each([true, false])(
    'says so when the page is larger than 1 MB (streamed: %s)',
    async streamed => {
      const urlReader = serve(Buffer.alloc(1_000_001, 'x'), streamed);
      expect(
        await read(
          { url: 'https://github.com/acme/cards/blob/main/card.md' },
          {},
          urlReader,
        ),
      ).toEqual({
        problem: expect.stringMatching(/larger than 1000000 bytes/),
      });
    },
  );

  it('says so when the host refuses', async () => {
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => {
        throw new Error('Reading from github.com failed');
      },
    });
    expect(
      await read(
        { url: 'https://github.com/acme/cards/blob/main/card.md' },
        {},
        urlReader,
      ),
    ).toEqual({
      problem:
        'The model card at https://github.com/acme/cards/blob/main/card.md cannot be read: Reading from github.com failed.',
    });
  });

  it('reads a host without an integration without the readers that have credentials', async () => {
    const fetch = jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => new Response('# Card'));
    const urlReader = mockServices.urlReader.mock();
    const url = 'https://wiki.example/card.md';
    expect(await read({ url }, {}, urlReader)).toEqual({
      text: '# Card',
      source: url,
    });
    expect(urlReader.readUrl).not.toHaveBeenCalled();
    expect(fetch.mock.calls).toEqual([
      [url, expect.objectContaining({ redirect: 'manual' })],
    ]);
    expect(fetch.mock.calls[0][1]).not.toHaveProperty('headers');
    fetch.mockRestore();
  });

  describe('what it refuses', () => {
    const SECRET = 'https://github.com/other/secret/blob/main/card.md';
    const atHome = {
      [LOCATION]: 'url:https://github.com/home/models/blob/main/all.yaml',
    };

    it.each([
      ['in the request', { url: SECRET }, atHome],
      ['in the annotation', undefined, { ...atHome, [CARD]: SECRET }],
      [
        'behind a path in the annotation',
        undefined,
        { ...atHome, [CARD]: '../../../../other/secret/blob/main/card.md' },
      ],
    ])(
      'is an address %s, before anything is fetched or noted as read',
      async (_where, requested, annotations) => {
        const urlReader = serve(Buffer.from('# Secret'));
        await expect(
          read(requested, annotations, urlReader),
        ).rejects.toMatchObject({ code: 'model_card_not_allowed' });
        expect(urlReader.readUrl).not.toHaveBeenCalled();
        expect(auditor.records.items).toEqual([]);
      },
    );
  });

  describe('the audit log', () => {
    const url = 'https://github.com/acme/cards/blob/main/card.md';

    it('has an address before it is read', async () => {
      const createEvent = jest.spyOn(auditor, 'createEvent');
      const readUrl = jest.fn(async () => {
        expect(createEvent).toHaveBeenCalledTimes(1);
        throw new Error('Not found');
      });
      await read({ url }, {}, mockServices.urlReader.mock({ readUrl }));
      expect(auditor.records.items).toEqual([
        {
          eventId: 'model-card-read',
          severityLevel: 'medium',
          status: 'failed',
          error: 'Not found',
          meta: {
            address: url,
            entityRef: 'resource:default/berth-planner',
            namedBy: 'modelCard.url',
            requestedBy: 'user:default/nora',
          },
        },
      ]);
    });

    it('has a file that was read next to the catalog file', async () => {
      await readFile('./cards/planner.md');
      expect(auditor.records.items).toMatchObject([
        {
          eventId: 'model-card-read',
          status: 'succeeded',
          meta: {
            address: `./cards/planner.md next to ${directory.resolve(
              'catalog/models.yaml',
            )}`,
            namedBy: `the annotation ${CARD}`,
          },
        },
      ]);
    });

    it('has nothing of a card that came with the request', async () => {
      await read({ text: '# Card' });
      expect(auditor.records.items).toEqual([]);
    });
  });

  it('says where to put a card when there is none', async () => {
    expect(await read(undefined)).toEqual({
      problem: expect.stringMatching(
        /Provide one in the request, or add the annotation model-release\.dev\/model-card/,
      ),
    });
  });

  it('says so when a path has nothing to be next to', async () => {
    expect(await read(undefined, { [CARD]: './card.md' })).toEqual({
      problem: expect.stringMatching(
        /no catalog file that it could be relative to/,
      ),
    });
  });

  it('says so when the location of the model is no location', async () => {
    expect(
      await read(undefined, { [CARD]: './card.md', [LOCATION]: 'nonsense' }),
    ).toEqual({ problem: expect.stringMatching(/cannot be read/) });
  });

  it('refuses a text in the request that no database can keep', async () => {
    expect(await read({ text: 'a\u0000b' })).toEqual({
      problem:
        'The text of the model card contains a NUL character, so it is not text. Remove the character.',
    });
  });
});
