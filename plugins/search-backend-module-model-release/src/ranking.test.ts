import { mockServices } from '@backstage/backend-test-utils';
import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { aReleaseSummary } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { once } from 'node:events';
import { toDocument } from './toDocument';

/** Many releases, with ids, digests and tickets that are alike. */
const releases = Array.from({ length: 120 }, (_, n) => {
  const { checkpoint } = aReleaseSummary();
  const month = String(1 + (n % 12)).padStart(2, '0');
  const hex = n.toString(16).padStart(2, '0');
  return aReleaseSummary({
    id: `release-${n}`,
    status: 'released',
    checkpoint: {
      ...checkpoint,
      id: `ckpt-2026-${month}-${n}`,
      digest: `sha256:${hex.repeat(32)}`,
    },
    tickets: [`CHG-${String(n).padStart(4, '0')}`],
  });
});

/** What the catalog of any portal has. */
const entities = [
  ['Luggage tag reader', 'Reads luggage tags from photos'],
  ['appsec', 'Tests our applications for weaknesses before others do'],
  ['message-inbox', 'Messages, read by people with the help of a model'],
  ['nora', 'Requests the releases of models'],
].map(([title, text]) => ({ title, text, location: `/catalog/${title}` }));

async function index(
  engine: LunrSearchEngine,
  type: string,
  documents: IndexableDocument[],
) {
  const indexer = await engine.getIndexer(type);
  documents.forEach(document => indexer.write(document));
  indexer.end();
  await once(indexer, 'close');
}

describe('what is looked for by its exact identifier, on Lunr', () => {
  const engine = new LunrSearchEngine({ logger: mockServices.logger.mock() });
  const [wanted] = releases.slice(41);

  beforeAll(async () => {
    await index(engine, 'software-catalog', entities);
    await index(
      engine,
      'model-release',
      releases.map(release => toDocument(release, '/model-releases')),
    );
  });

  it.each([
    ['checkpoint id', wanted.checkpoint.id],
    ['digest', wanted.checkpoint.digest!],
    ['digest in bare digits', wanted.checkpoint.digest!.slice(7)],
    ['first digits of the digest', wanted.checkpoint.digest!.slice(7, 19)],
    ['ticket', wanted.tickets[0]],
  ])('is the first of all results by its %s', async (_by, term) => {
    const { results } = await engine.query({ term });
    expect(results[0].document.location).toBe(`/model-releases/${wanted.id}`);
  });
});
