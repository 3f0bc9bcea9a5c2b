import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ModelReleaseError,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anEvidence,
  aRelease,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { IdempotencyKeyTaken } from '../../ports/ReleaseStore';
import { aWebhook } from '../../ports/__testUtils__/messages';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from '../__testUtils__/openDatabase';
import { aChange, aNewRelease, storeRelease } from '../__testUtils__/records';

/** Every field that can be absent is there, and no list is empty. */
function aFullRelease(): Release {
  const by = 'user:default/nora';
  const onBehalfOf = 'user:default/ana';
  const at = '2026-03-02T09:30:00.000Z';
  const files = [
    anEvidence({ id: 'evidence-b', size: 5_000_000_000 }),
    anEvidence({ id: 'evidence-a' }),
  ];
  const release = aRelease({
    model: 'support-replies-small',
    modelOwner: 'user:default/otto',
    approver: 'user:default/sam',
    comment: 'Two quotes: " and \', a zero \u0000 and a snowman ☃',
    lastCommand: aDigest('9'),
    closure: { by, at, reason: 'not needed' },
  });
  const steps: Array<Partial<Step> & { key: string }> = [
    {
      key: 'scope-and-ownership',
      status: 'changes_requested',
      pausedRemaining: 40 * 24 * 3_600_000,
      changeRequest: { by, onBehalfOf, at, comment: 'Which team?' },
      lastCommand: aDigest('8'),
    },
    {
      key: 'evaluation-summary',
      status: 'completed',
      owners: ['user:default/zoe', 'group:default/support-ml'],
      completedAt: at,
      completedBy: by,
      completedOnBehalfOf: onBehalfOf,
      files,
      result: { type: 'file_upload', files, comment: 'newest' },
    },
    {
      key: 'release-sign-off',
      owners: ['user:default/sam'],
      ownerSource: 'reassigned by user:default/nora',
      reassignment: {
        by,
        onBehalfOf,
        at,
        reason: 'Sam knows it best, \u0000',
        from: ['group:default/soc-leads', 'group:default/appsec'],
      },
      nobody: {
        cause: 'too_few',
        message: 'Nobody could \u0000',
        since: at,
        told: ['no_members', 'too_few'],
      },
      signatures: [
        {
          by,
          onBehalfOf,
          fulfils: 'group:default/appsec',
          at,
          packetDigest: aDigest('a'),
          comment: 'fine',
        },
      ],
    },
  ];
  return steps.reduce((full, step) => withStep(full, step.key, step), release);
}

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('insertRelease on %s', engine => {
  let open: OpenDatabase;

  beforeEach(async () => {
    open = await openDatabase(databases, engine);
  });

  afterEach(async () => {
    await open.database.destroy();
  });

  it.each([
    ['a new release', aNewRelease({ id: 'release-1' })],
    ['a release with every field', aNewRelease(aFullRelease())],
  ])('keeps %s as it was', async (_, release) => {
    await storeRelease(open.releases, release);
    await expect(
      open.releases.find(release.record.release.id),
    ).resolves.toEqual(release.record);
    await expect(
      open.releases.readTrail(release.record.release.id),
    ).resolves.toEqual({
      events: release.events,
      head: release.record.audit.head,
    });
  });

  it('lets policies find it by the owner of its model and the risk of its runbook', async () => {
    await storeRelease(open.releases, aNewRelease(aFullRelease()));
    const { modelOwner, runbook } = aFullRelease();
    await expect(
      open.database('releases').select('model_owner_ref', 'risk'),
    ).resolves.toEqual([{ model_owner_ref: modelOwner, risk: runbook.risk }]);
  });

  it('finds nothing under an unknown id', async () => {
    await expect(open.releases.find('unknown')).resolves.toBeUndefined();
  });

  it('refuses a second open release of a subject and names the first', async () => {
    await storeRelease(open.releases, aNewRelease(aRelease()));
    const second = storeRelease(
      open.releases,
      aNewRelease(aRelease({ id: 'release-2' })),
    );
    await expect(second).rejects.toThrow(
      new ModelReleaseError(
        'release_conflict',
        'Release release-1 of sr-lora-0042 of resource:default/support-replies for production, requested by user:default/nora, is still open (in_review). Only one can be open at a time.',
      ),
    );
    await expect(second).rejects.toMatchObject({
      code: 'release_conflict',
      details: { release: 'release-1' },
    });
  });

  it.each<[string, Partial<Release>]>([
    ['entity', { entityRef: 'resource:default/other' }],
    ['model', { model: 'support-replies-small' }],
    ['checkpoint', { checkpoint: { ...aRelease().checkpoint, id: 'other' } }],
    ['environment', { environment: 'staging' }],
  ])('takes a release that differs in its %s alone', async (_, difference) => {
    await storeRelease(open.releases, aNewRelease(aRelease()));
    await storeRelease(
      open.releases,
      aNewRelease(aRelease({ id: 'release-2', ...difference })),
    );
    await expect(open.releases.find('release-2')).resolves.toBeDefined();
  });

  it.each([
    ['in_review', 'refused'],
    ['approved', 'refused'],
    ['released', 'stored'],
    ['rejected', 'stored'],
    ['withdrawn', 'stored'],
    ['superseded', 'stored'],
    ['revoked', 'stored'],
    ['expired', 'stored'],
  ] as const)(
    'while the first release is %s, a second one is %s',
    async (status, outcome) => {
      const first = await storeRelease(open.releases, aNewRelease(aRelease()));
      await open.releases.transaction(transaction =>
        transaction.update(aChange(first, { status })),
      );
      const [second] = await Promise.allSettled([
        storeRelease(open.releases, aNewRelease(aRelease({ id: 'release-2' }))),
      ]);
      expect(second.status).toBe(
        outcome === 'stored' ? 'fulfilled' : 'rejected',
      );
    },
  );

  it('stores one of many that are created at once, and tells the others which', async () => {
    const ids = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
    const outcomes = await Promise.allSettled(
      ids.map(id => storeRelease(open.releases, aNewRelease(aRelease({ id })))),
    );
    const stored = outcomes.flatMap(outcome =>
      outcome.status === 'fulfilled' ? outcome.value.release.id : [],
    );
    const refusals = outcomes.flatMap(outcome =>
      outcome.status === 'rejected' ? outcome.reason : [],
    );
    expect(stored).toHaveLength(1);
    expect(refusals).toHaveLength(ids.length - 1);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: 'release_conflict',
        details: { release: stored[0] },
      });
    }
  });

  it('leaves nothing behind when the transaction fails', async () => {
    const work = open.releases.transaction(async transaction => {
      await transaction.insert(
        aNewRelease(
          { id: 'release-1' },
          {
            messages: [aWebhook({ id: 'msg-1', releaseId: 'release-1' })],
            idempotency: {
              requester: 'user:default/nora',
              key: 'key-1',
              requestDigest: aDigest('c'),
            },
          },
        ),
      );
      throw new Error('Something else failed');
    });
    await expect(work).rejects.toThrow('Something else failed');
    for (const table of [
      'releases',
      'release_steps',
      'step_owners',
      'events',
      'outbox',
      'idempotency_keys',
    ]) {
      await expect(open.database(table)).resolves.toEqual([]);
    }
  });

  it('refuses a release without a first event', async () => {
    await expect(
      storeRelease(open.releases, {
        ...aNewRelease({ id: 'release-1' }),
        events: [],
      }),
    ).rejects.toThrow('cannot change without an event');
  });

  describe('with an idempotency key', () => {
    const idempotency = {
      requester: 'user:default/nora',
      key: 'key-1',
      requestDigest: aDigest('c'),
    };
    const findRelease = (requester: string, key: string) =>
      open.releases.transaction(transaction =>
        transaction.findByIdempotencyKey(requester, key),
      );

    it('remembers which release the request created, for its requester alone', async () => {
      await storeRelease(
        open.releases,
        aNewRelease({ id: 'release-1' }, { idempotency }),
      );
      await expect(findRelease('user:default/nora', 'key-1')).resolves.toEqual({
        releaseId: 'release-1',
        requestDigest: aDigest('c'),
      });
      await expect(
        findRelease('user:default/otto', 'key-1'),
      ).resolves.toBeUndefined();
      await expect(
        findRelease('user:default/nora', 'key-2'),
      ).resolves.toBeUndefined();
    });

    it('stores one of many that are sent at once; the others can find it then', async () => {
      const ids = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];
      const outcomes = await Promise.all(
        ids.map(id =>
          storeRelease(
            open.releases,
            aNewRelease(aRelease({ id }), { idempotency }),
          ).then(
            () => 'stored',
            async error => ({
              error,
              found: await findRelease('user:default/nora', 'key-1'),
            }),
          ),
        ),
      );
      const [{ id: releaseId }] = await open.database('releases').select('id');
      const repeats = outcomes.filter(outcome => outcome !== 'stored');
      expect(repeats).toEqual(
        Array(ids.length - 1).fill({
          error: expect.any(IdempotencyKeyTaken),
          found: { releaseId, requestDigest: aDigest('c') },
        }),
      );
    });
  });
});
