import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { Readable } from 'node:stream';
import { RunbookStore } from '../ports/RunbookStore';
import { RUNBOOK_YAML, runbookYaml } from './__testUtils__/runbookYaml';
import { RunbookLibrary } from './RunbookLibrary';

/** Keeps what it is given, under name and version, and never replaces it. */
class MemoryRunbookStore implements RunbookStore {
  readonly sources: string[] = [];
  readonly #runbooks = new Map<string, Runbook>();

  async publish(runbook: Runbook, source: string): Promise<Runbook> {
    const key = `${runbook.metadata.name}@${runbook.spec.version}`;
    const known = this.#runbooks.get(key);
    if (!known) {
      this.#runbooks.set(key, runbook);
      this.sources.push(source);
    }
    return known ?? runbook;
  }

  async list(): Promise<Runbook[]> {
    return [...this.#runbooks.values()];
  }

  async find(name: string, version?: string): Promise<Runbook | undefined> {
    return (await this.list()).find(
      ({ metadata, spec }) =>
        metadata.name === name && (!version || spec.version === version),
    );
  }
}

const SHIPPED = ['0.1.0', '0.2.0', '0.3.0'].map(
  version => `fine-tuned-model ${version}`,
);

describe('RunbookLibrary', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  let store: MemoryRunbookStore;

  beforeEach(() => {
    directory.clear();
    jest.clearAllMocks();
    store = new MemoryRunbookStore();
  });

  const open = (
    runbooks: Array<{ type: string; target: string }> = [],
    urlReader: UrlReaderService = mockServices.urlReader.mock(),
  ) =>
    RunbookLibrary.create({
      config: mockServices.rootConfig({
        data: { modelRelease: { runbooks } },
      }),
      store,
      urlReader,
      logger,
      now: () => '2026-05-09T08:00:00.000Z',
    });

  const names = async (library: RunbookLibrary) =>
    (await library.list()).map(
      ({ metadata, spec }) => `${metadata.name} ${spec.version}`,
    );

  const logged = () => logger.error.mock.calls.map(([message]) => message);

  const file = (name: string, content: string) => {
    directory.addContent({ [name]: content });
    return { type: 'file', target: directory.resolve(name) };
  };

  it('has all versions of the shipped runbook without any configuration', async () => {
    const library = await open();
    expect(await names(library)).toEqual(SHIPPED);
    expect(await library.find('fine-tuned-model', '0.1.0')).toMatchObject({
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('loads a configured file', async () => {
    const library = await open([file('small.yaml', RUNBOOK_YAML)]);
    expect(await names(library)).toEqual([...SHIPPED, 'small 1.0.0']);
  });

  it('loads a configured URL through the URL reader', async () => {
    const url = 'https://git.example/acme/runbooks/small.yaml';
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => ({
        buffer: async () => Buffer.from(RUNBOOK_YAML),
        stream: () => Readable.from([Buffer.from(RUNBOOK_YAML)]),
      }),
    });
    const library = await open([{ type: 'url', target: url }], urlReader);
    expect(await names(library)).toContain('small 1.0.0');
    expect(urlReader.readUrl).toHaveBeenCalledWith(url, expect.anything());
    expect(store.sources).toContain(url);
  });

  it('takes the same content twice as one', async () => {
    const reordered = runbookYaml('kind: Runbook', 'kind: Runbook # the same');
    const library = await open([
      file('a.yaml', RUNBOOK_YAML),
      file('b.yaml', reordered),
    ]);
    expect(await names(library)).toEqual([...SHIPPED, 'small 1.0.0']);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('keeps what was published when the content changes under one version', async () => {
    const before = await open([file('small.yaml', RUNBOOK_YAML)]);
    const published = await before.find('small');
    const changed = file(
      'small.yaml',
      runbookYaml('text: I looked.', 'text: I did not look.'),
    );

    const after = await open([changed]);

    expect(await after.find('small')).toEqual(published);
    expect(logged()).toEqual([
      expect.stringMatching(
        /small\.yaml was not loaded: small 1\.0\.0 is already published with digest (sha256:\w{64}) .* has digest (?!\1)sha256:\w{64}\./,
      ),
    ]);
  });

  it('takes changed content under a new version beside the old one', async () => {
    const library = await open([
      file('small.yaml', RUNBOOK_YAML),
      file('small-2.yaml', runbookYaml('version: 1.0.0', 'version: 1.1.0')),
    ]);
    expect(await library.find('small', '1.0.0')).toBeDefined();
    expect(await library.find('small', '1.1.0')).toBeDefined();
  });

  it('loads the others when one is broken, and says where it is broken', async () => {
    const broken = file('broken.yaml', runbookYaml('risk: low', 'risk: huge'));
    const library = await open([
      broken,
      { type: 'file', target: directory.resolve('absent.yaml') },
      file('small.yaml', RUNBOOK_YAML),
    ]);
    expect(await names(library)).toEqual([...SHIPPED, 'small 1.0.0']);
    expect(logged()).toEqual([
      expect.stringContaining(
        `Runbook ${broken.target} was not loaded: ${broken.target}:12: spec.risk`,
      ),
      expect.stringMatching(/absent\.yaml was not loaded: ENOENT/),
    ]);
  });

  it('loads the others when a host does not answer', async () => {
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => {
        throw new Error('connect ECONNREFUSED');
      },
    });
    const library = await open(
      [
        { type: 'url', target: 'https://git.example/x.yaml' },
        file('small.yaml', RUNBOOK_YAML),
      ],
      urlReader,
    );
    expect(await names(library)).toContain('small 1.0.0');
    expect(logged()).toEqual([
      'Runbook https://git.example/x.yaml was not loaded: connect ECONNREFUSED',
    ]);
  });

  it('does not start when the store fails', async () => {
    jest.spyOn(store, 'publish').mockRejectedValue(new Error('no database'));
    await expect(open()).rejects.toThrow('no database');
  });

  it('does not start with an unknown type of location', async () => {
    await expect(open([{ type: 'ftp', target: 'x' }])).rejects.toThrow(
      'modelRelease.runbooks[0].type is “ftp”; it must be file or url',
    );
  });
});
