import { TestDatabases } from '@backstage/backend-test-utils';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anEvidence,
  aRelease,
  aRunbook,
  aRunbookPin,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ReleaseFilter } from '../../ports/ReleaseStore';
import { countStatements } from '../__testUtils__/countStatements';
import { ENGINES, openForEachTest } from '../__testUtils__/openDatabase';
import {
  aNewRelease,
  changeRelease,
  storeRelease,
} from '../__testUtils__/records';

const STEP = 'scope-and-ownership';
const OWNER = 'group:default/ml-platform-leads';

/** A release whose first step waits, due on a day of March 2026 or never. */
function due(id: string, day?: string) {
  return {
    ...withStep(aRelease(), STEP, {
      dueAt: day && `2026-03-${day}T16:00:00.000Z`,
    }),
    id,
    checkpoint: { ...aRelease().checkpoint, id },
  };
}

/** A release that was created on a day of March 2026. */
function created(id: string, day: string) {
  return { ...due(id), createdAt: `2026-03-${day}T08:00:00.000Z` };
}

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('listReleases on %s', engine => {
  const open = openForEachTest(databases, engine);

  async function store(...releases: Release[]) {
    for (const release of releases) {
      await storeRelease(open().releases, aNewRelease(release));
    }
  }

  function read(filter: Partial<ReleaseFilter> = {}) {
    return open().releases.list({ orderBy: 'dueAt', limit: 100, ...filter });
  }

  async function list(filter: Partial<ReleaseFilter> = {}) {
    return (await read(filter)).items.map(release => release.id);
  }

  async function listPageByPage(filter: Partial<ReleaseFilter>) {
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await read({ ...filter, cursor });
      pages.push(page.items.map(release => release.id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return pages;
  }

  it('answers an empty page when there is nothing', async () => {
    await expect(read()).resolves.toEqual({ items: [] });
  });

  it('puts the earliest due first and what is never due last', async () => {
    await store(due('never-b'), due('late', '09'), due('soon', '03'));
    await store(due('never-a'));
    await expect(list()).resolves.toEqual([
      'soon',
      'late',
      'never-a',
      'never-b',
    ]);
  });

  it('orders by the earliest due of the steps that wait', async () => {
    await store(due('a', '05'), due('b', '04'));
    await changeRelease(open().releases, 'b', release => ({
      steps: withStep(
        withStep(release, STEP, { version: 2, status: 'completed' }),
        'training-data',
        {
          version: 2,
          status: 'active',
          dueAt: '2026-03-06T16:00:00.000Z',
        },
      ).steps,
    }));
    await expect(list()).resolves.toEqual(['a', 'b']);
  });

  it('puts the newest first when ordered by creation', async () => {
    await store(created('b', '02'), created('a', '02'), created('c', '09'));
    await expect(list({ orderBy: 'createdAt' })).resolves.toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  it('reaches every release once, page by page, ties and the never due included', async () => {
    await store(due('e'), due('d'), due('a', '03'), due('c', '03'));
    await store(due('b', '03'), due('f', '02'));
    await expect(listPageByPage({ limit: 2 })).resolves.toEqual([
      ['f', 'a'],
      ['b', 'c'],
      ['d', 'e'],
    ]);
    await expect(listPageByPage({ limit: 4 })).resolves.toEqual([
      ['f', 'a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('reaches every release once from the newest to the oldest', async () => {
    await store(created('a', '02'), created('b', '02'), created('c', '09'));
    await expect(
      listPageByPage({ limit: 1, orderBy: 'createdAt' }),
    ).resolves.toEqual([['c'], ['b'], ['a']]);
  });

  it.each([
    ['no base64 of JSON', '!!'],
    ['JSON of another shape', toBase64({ id: 'a' })],
    ['a cursor of another order', toBase64(['createdAt', '2026', 'a'])],
    ['a character no database takes', toBase64(['dueAt', '2026', '\u0000'])],
  ])('refuses %s as a cursor', async (_, cursor) => {
    await store(due('a'));
    await expect(read({ cursor })).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
  });

  it.each<[keyof ReleaseFilter, Partial<ReleaseFilter>]>([
    ['entityRef', { entityRef: 'resource:default/other' }],
    ['statuses', { statuses: ['withdrawn', 'rejected'] }],
    ['ownerRefs', { ownerRefs: ['user:default/zoe', 'user:default/otto'] }],
    ['requester', { requester: 'user:default/otto' }],
    ['environment', { environment: 'staging' }],
    ['runbook', { runbook: 'adapter' }],
    ['overdueAt', { overdueAt: '2026-03-03T00:00:00.000Z' }],
    ['text', { text: 'OTHER' }],
  ])('narrows by %s', async (criterion, filter) => {
    const runbook = aRunbook({
      digest: aDigest('7'),
      metadata: { name: 'adapter' },
    });
    await open().runbooks.publish(runbook, 'test', '2026-03-02T08:00:00.000Z');
    const other = due('z');
    const different: Record<string, Release> = {
      entityRef: { ...other, entityRef: 'resource:default/other' },
      statuses: { ...other, status: 'withdrawn' },
      ownerRefs: withStep(other, STEP, { owners: ['user:default/otto'] }),
      requester: { ...other, requester: 'user:default/otto' },
      environment: { ...other, environment: 'staging' },
      runbook: { ...other, runbook: aRunbookPin(runbook) },
      overdueAt: due('z', '02'),
      text: { ...other, model: 'other' },
    };
    await store(due('a', '04'), different[criterion]);
    await expect(list(filter)).resolves.toEqual(['z']);
    await expect(list()).resolves.toHaveLength(2);
  });

  it('finds nothing for no status and for no owner', async () => {
    await store(due('a'));
    await expect(list({ statuses: [] })).resolves.toEqual([]);
    await expect(list({ ownerRefs: [] })).resolves.toEqual([]);
  });

  it('narrows by all criteria together', async () => {
    await store(due('a', '04'), { ...due('b', '04'), environment: 'staging' });
    await expect(
      list({
        environment: 'staging',
        ownerRefs: [OWNER],
        statuses: ['in_review'],
        overdueAt: '2026-03-05T00:00:00.000Z',
        text: 'support',
      }),
    ).resolves.toEqual(['b']);
  });

  it('puts what changed last first when ordered by change, page by page', async () => {
    const changed = (id: string, day: string) => ({
      ...due(id),
      updatedAt: `2026-02-${day}T10:00:00.000Z`,
    });
    await store(changed('b', '02'), changed('a', '02'), changed('c', '09'));
    await expect(
      listPageByPage({ orderBy: 'updatedAt', limit: 2 }),
    ).resolves.toEqual([['c', 'b'], ['a']]);
  });

  it('finds what was requested or released within days, and at what risk', async () => {
    const { runbook } = aRelease();
    await store(
      { ...created('early', '02'), releasedAt: '2026-03-01T00:00:00.000Z' },
      { ...created('late', '09'), releasedAt: '2026-03-31T23:59:59.999Z' },
      { ...created('risky', '05'), runbook: { ...runbook, risk: 'high' } },
    );
    const found = async (filter: Partial<ReleaseFilter>) =>
      (await list(filter)).sort();
    const march = {
      from: '2026-03-01T00:00:00.000Z',
      before: '2026-04-01T00:00:00.000Z',
    };
    await expect(found({ released: march })).resolves.toEqual([
      'early',
      'late',
    ]);
    await expect(
      found({ released: { from: '2026-03-02T00:00:00.000Z' } }),
    ).resolves.toEqual(['late']);
    await expect(found({ created: { before: march.from } })).resolves.toEqual(
      [],
    );
    await expect(
      found({ created: { ...march, from: '2026-03-05T00:00:00.000Z' } }),
    ).resolves.toEqual(['late', 'risky']);
    await expect(found({ risks: ['low', 'high'] })).resolves.toEqual(['risky']);
    await expect(found({ risks: ['high'], released: march })).resolves.toEqual(
      [],
    );
  });

  it('finds what begins with a ticket, or with the digest of its weights, in any case', async () => {
    const weights = { ...aRelease().checkpoint, digest: aDigest('9') };
    await store(due('a'), due('b'), {
      ...due('c'),
      checkpoint: { ...weights, id: 'c' },
    });
    const message = { kind: 'webhook', target: 'desk', payload: '{}' };
    const at = '2026-03-02T08:00:00.000Z';
    await open()
      .database('outbox')
      .insert(
        [
          ['a', 'CHG-0002'],
          ['b', 'chg-0020'],
          ['c', null],
        ].map(([id, reference]) => ({
          ...message,
          id,
          release_id: id,
          step_key: STEP,
          status: 'succeeded',
          attempts: 1,
          created_at: at,
          next_attempt_at: at,
          reference,
        })),
      );
    await expect(list({ text: 'chg-0002' })).resolves.toEqual(['a']);
    await expect(list({ text: 'CHG-00' })).resolves.toEqual(['a', 'b']);
    await expect(list({ text: '0002' })).resolves.toEqual([]);
    const digits = '9'.repeat(64);
    for (const text of [digits, digits.slice(0, 12), `sha256:${digits}`]) {
      await expect(list({ text })).resolves.toEqual(['c']);
    }
    await expect(list({ text: `SHA256-${digits}` })).resolves.toEqual(['c']);
    await expect(list({ text: '999999…9999' })).resolves.toEqual(['c']);
    await expect(list({ text: '9'.repeat(5) })).resolves.toEqual([]);
  });

  it('finds text in the model, checkpoint id and requester, in any case', async () => {
    await store(due('a'), due('b'), due('c'));
    await expect(list({ text: 'Support-REPLIES' })).resolves.toHaveLength(3);
    await expect(list({ text: 'NORA' })).resolves.toHaveLength(3);
    await expect(list({ text: 'B' })).resolves.toEqual(['b']);
  });

  it('finds the words of a name where an id writes them together', async () => {
    await store(
      due('a'),
      { ...due('b'), requester: 'user:default/nell.farrow' },
      { ...due('c'), model: 'ticket-triage' },
    );
    await expect(list({ text: 'Nell Farrow' })).resolves.toEqual(['b']);
    await expect(list({ text: ' Ticket  triage ' })).resolves.toEqual(['c']);
    await expect(list({ text: 'Nell row' })).resolves.toEqual([]);
  });

  it.each(['%', '_', '!', "'", '\\'])(
    'takes %s in a text as it stands',
    async text => {
      await store(due('a'), { ...due('b'), requester: `user:x/${text}` });
      await expect(list({ text })).resolves.toEqual(['b']);
    },
  );

  it('lets a step wait for its owners only while it is active and the release open', async () => {
    await store(due('a', '04'));
    const waiting = { ownerRefs: [OWNER] };
    await expect(list(waiting)).resolves.toEqual(['a']);
    await changeRelease(open().releases, 'a', release => ({
      steps: withStep(release, STEP, {
        version: 2,
        status: 'changes_requested',
      }).steps,
    }));
    await expect(list(waiting)).resolves.toEqual([]);
    await changeRelease(open().releases, 'a', release => ({
      steps: withStep(release, STEP, { version: 3, status: 'active' }).steps,
    }));
    await expect(list(waiting)).resolves.toEqual(['a']);
    await changeRelease(open().releases, 'a', () => ({ status: 'withdrawn' }));
    await expect(list(waiting)).resolves.toEqual([]);
    await expect(
      list({ overdueAt: '2027-01-01T00:00:00.000Z' }),
    ).resolves.toEqual([]);
  });

  it('follows a step to its new owners', async () => {
    await store(due('a', '04'));
    await changeRelease(open().releases, 'a', release => ({
      steps: withStep(release, STEP, {
        version: 2,
        owners: ['user:default/zoe'],
      }).steps,
    }));
    await expect(list({ ownerRefs: [OWNER] })).resolves.toEqual([]);
    await expect(list({ ownerRefs: ['user:default/zoe'] })).resolves.toEqual([
      'a',
    ]);
  });

  it('answers whole releases, but for the files of their steps', async () => {
    const files = [anEvidence()];
    await store(withStep(due('a', '04'), STEP, { files }), due('b', '05'));
    const { items } = await read();
    expect(items).toEqual([due('a', '04'), due('b', '05')]);
  });

  it('takes three statements, however many releases there are', async () => {
    await store(due('a', '04'));
    // The first page reads the runbook, which is known from then on.
    await read();
    await expect(countStatements(open().database, () => read())).resolves.toBe(
      3,
    );
    await store(due('b'), due('c'), due('d'), due('e'), due('f'), due('g'));
    await expect(countStatements(open().database, () => read())).resolves.toBe(
      3,
    );
  });
});

function toBase64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
