import { createMockDirectory } from '@backstage/backend-test-utils';
import { buffer } from 'node:stream/consumers';
import {
  digestOf,
  listDigests,
  streamOf,
} from '../../storage/__testUtils__/bytes';
import { LocalEvidenceDriver } from '../../storage/LocalEvidenceDriver';
import { EvidenceReferences } from '../../ports/EvidenceReferences';
import { sweepOrphans } from './sweepOrphans';

const HOUR_MS = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
const NO_LIMIT = { maxSize: 1000 };

/** Releases that refer to these digests, and to more as a test goes on. */
class References implements EvidenceReferences {
  readonly digests = new Set<string>();
  /** Called while a sweep waits for an answer: the answer is from before. */
  onAsked: (() => Promise<void>) | undefined;
  releases = true;

  async hasReleases() {
    return this.releases;
  }

  async among(digests: Iterable<string>) {
    const found = [...digests].filter(digest => this.digests.has(digest));
    await this.onAsked?.();
    return new Set(found);
  }
}

describe('sweepOrphans', () => {
  const folder = createMockDirectory();
  const orphan = digestOf('orphan');
  const evidence = digestOf('evidence');
  let storage: LocalEvidenceDriver;
  let references: References;

  const put = (text: string) => storage.put(streamOf(text), NO_LIMIT);
  const sweep = (hours: number, signal = new AbortController().signal) =>
    sweepOrphans({ storage, references }, { now: inHours(hours), signal });
  const expectReadable = async (text: string) => {
    const { content } = await storage.get(digestOf(text));
    expect((await buffer(content)).toString()).toBe(text);
  };
  const expectKept = async (kept: { live: string[]; trash: string[] }) =>
    expect({
      live: await listDigests(storage.list()),
      trash: await listDigests(storage.listTrash()),
    }).toEqual(kept);

  beforeEach(async () => {
    folder.clear();
    storage = await LocalEvidenceDriver.create({ directory: folder.path });
    references = new References();
    references.digests.add(evidence);
    await put('orphan');
    await put('evidence');
  });

  it('leaves alone what is younger than a day: its upload may not be done', async () => {
    await expect(sweep(23)).resolves.toEqual({
      trashed: 0,
      restored: 0,
      deleted: 0,
    });

    await expectKept({ live: [orphan, evidence].sort(), trash: [] });
  });

  it('sets orphans aside, and removes them in a later round', async () => {
    await expect(sweep(25)).resolves.toMatchObject({ trashed: 1, deleted: 0 });
    await expectKept({ live: [evidence], trash: [orphan] });

    await expect(sweep(23)).resolves.toMatchObject({ deleted: 0 });
    await expect(sweep(25)).resolves.toMatchObject({ deleted: 1 });
    await expectKept({ live: [evidence], trash: [] });
  });

  it('takes back what came to be referred to after it was set aside', async () => {
    await sweep(25);
    references.digests.add(orphan);

    await expect(sweep(0)).resolves.toMatchObject({ restored: 1 });

    await expectKept({ live: [orphan, evidence].sort(), trash: [] });
  });

  it('loses nothing of an upload of the very bytes that it sets aside', async () => {
    references.onAsked = async () => {
      references.onAsked = undefined;
      await put('orphan');
      references.digests.add(orphan);
    };
    await sweep(25);
    await expectReadable('orphan');

    await sweep(50);

    await expectReadable('orphan');
    await expectKept({ live: [orphan, evidence].sort(), trash: [] });
  });

  it('loses nothing of an upload of the very bytes that it removes', async () => {
    await sweep(25);
    references.onAsked = async () => {
      references.onAsked = undefined;
      await put('orphan');
      references.digests.add(orphan);
    };

    await sweep(25);

    await expectReadable('orphan');
    await expectKept({ live: [orphan, evidence].sort(), trash: [] });
  });

  it('does nothing beside a database without releases', async () => {
    references.releases = false;
    references.digests.clear();

    await sweep(25);

    await expectKept({ live: [orphan, evidence].sort(), trash: [] });
  });

  it('stops when it is told to, and looks no further', async () => {
    const asked = jest.spyOn(references, 'among');
    const listed = jest.spyOn(storage, 'list');

    await sweep(25, AbortSignal.abort());

    expect(asked).not.toHaveBeenCalled();
    expect(listed).not.toHaveBeenCalled();
    await expectKept({ live: [orphan, evidence].sort(), trash: [] });
  });

  it('stops between two files, and does not begin with those that are stored', async () => {
    await sweep(25);
    await put('orphan');
    const stop = new AbortController();
    const listed = jest.spyOn(storage, 'list');
    references.onAsked = async () => stop.abort();

    await sweep(50, stop.signal);

    expect(listed).not.toHaveBeenCalled();
    await expectKept({ live: [orphan, evidence].sort(), trash: [orphan] });
  });

  it('stops while it lists', async () => {
    const stop = new AbortController();
    const asked = jest.spyOn(references, 'among');
    let entries = 0;
    jest.spyOn(storage, 'list').mockImplementation(async function* endless() {
      for (;;) {
        entries += 1;
        if (entries === 3) {
          stop.abort();
        }
        yield { digest: orphan, size: 6, since: new Date(0) };
      }
    });

    await sweep(25, stop.signal);

    expect(entries).toBeLessThan(5);
    expect(asked).not.toHaveBeenCalled();
  });
});
