import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Release,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  aRelease,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { countStatements } from '../__testUtils__/countStatements';
import { ENGINES, openForEachTest } from '../__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../__testUtils__/records';
import { toReleaseRow } from '../mapping/releaseMapping';
import { insertRows } from './insertRows';

const QUERY = {
  entityRef: 'resource:default/support-replies',
  checkpoint: 'sr-lora-0042',
  environment: 'production',
};

interface Asked {
  status: ReleaseStatus;
  digest: string | undefined;
}

const OUTCOMES: Asked[] = (
  ['released', 'revoked', 'rejected'] as const
).flatMap(status =>
  [aDigest('a'), undefined].map(digest => ({ status, digest })),
);

/** Every way in which three releases of one subject can have ended, in the order of asking. */
const HISTORIES: Asked[][] = OUTCOMES.flatMap(first =>
  OUTCOMES.flatMap(second => OUTCOMES.map(third => [first, second, third])),
);

/** Which of the releases, the oldest first, the gate's answer rests on. */
function expectedFor(history: Asked[]): number {
  const newest = (holds: (asked: Asked, index: number) => boolean) =>
    history.findLastIndex(holds);
  const revoked = newest(({ status }) => status === 'revoked');
  const inForce = ({ status }: Asked, index: number) =>
    status === 'released' && index > revoked;
  const candidates = [
    newest((asked, index) => inForce(asked, index) && !!asked.digest),
    newest(inForce),
    revoked,
    newest(() => true),
  ];
  return candidates.find(index => index >= 0)!;
}

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('findForGate on %s', engine => {
  const open = openForEachTest(databases, engine);

  async function store(...releases: Array<Partial<Release>>) {
    for (const release of releases) {
      await storeRelease(open().releases, aNewRelease(aRelease(release)));
    }
  }

  it('answers what the gate needs to know, in one statement', async () => {
    await store({ status: 'released' });
    const { id, status, checkpoint } = aRelease({ status: 'released' });
    await expect(open().releases.findForGate(QUERY)).resolves.toEqual({
      id,
      status,
      checkpointDigest: checkpoint.digest,
    });
    await expect(
      countStatements(open().database, () =>
        open().releases.findForGate(QUERY),
      ),
    ).resolves.toBe(1);
  });

  it.each(['approved', 'released'] as const)(
    'prefers the newest %s release to a newer one that is not',
    async status => {
      await store(
        { id: 'a', status, createdAt: '2026-03-01T08:00:00.000Z' },
        {
          id: 'b',
          status: 'released',
          createdAt: '2026-02-01T08:00:00.000Z',
        },
        {
          id: 'c',
          status: 'rejected',
          createdAt: '2026-03-09T08:00:00.000Z',
        },
      );
      await expect(open().releases.findForGate(QUERY)).resolves.toMatchObject({
        id: 'a',
      });
    },
  );

  it('prefers an approval that binds a digest to a newer one that does not', async () => {
    const { checkpoint } = aRelease();
    await store(
      {
        id: 'bound',
        status: 'released',
        createdAt: '2026-03-01T08:00:00.000Z',
      },
      {
        id: 'loose',
        status: 'released',
        createdAt: '2026-03-09T08:00:00.000Z',
        checkpoint: { ...checkpoint, digest: undefined },
      },
    );
    await expect(open().releases.findForGate(QUERY)).resolves.toMatchObject({
      id: 'bound',
    });
  });

  it('answers the newest when none is approved or released', async () => {
    await store(
      { id: 'a', status: 'rejected', createdAt: '2026-03-01T08:00:00.000Z' },
      { id: 'b', status: 'in_review', createdAt: '2026-03-09T08:00:00.000Z' },
    );
    await expect(open().releases.findForGate(QUERY)).resolves.toMatchObject({
      id: 'b',
      status: 'in_review',
    });
  });

  it.each([
    ['entity', { entityRef: 'resource:default/other' }],
    ['checkpoint', { checkpoint: 'SR-LORA-0042' }],
    ['environment', { environment: 'staging' }],
    ['model', { model: 'support-replies-small' }],
  ])('answers nothing for another %s', async (_, difference) => {
    await store({ status: 'released' });
    await expect(
      open().releases.findForGate({ ...QUERY, ...difference }),
    ).resolves.toBeUndefined();
  });

  it('tells the models of one server apart', async () => {
    await store({ id: 'a', status: 'released', model: 'small' });
    await expect(open().releases.findForGate(QUERY)).resolves.toBeUndefined();
    await expect(
      open().releases.findForGate({ ...QUERY, model: 'small' }),
    ).resolves.toMatchObject({ id: 'a' });
  });

  describe('after a revocation', () => {
    const { checkpoint } = aRelease();
    const bound = { ...checkpoint, digest: aDigest('a') };
    const other = { ...checkpoint, digest: aDigest('b') };
    const loose = { ...checkpoint, digest: undefined };
    const ASKED_FIRST = '2026-03-01T08:00:00.000Z';
    const REVOKED = '2026-03-05T08:00:00.000Z';
    const ASKED_THEN = '2026-03-09T08:00:00.000Z';

    const DIGESTS = [
      ['the same digest', bound, bound],
      ['different digests', bound, other],
      ['a digest in the approval alone', bound, loose],
      ['a digest in the revoked one alone', loose, bound],
      ['no digests', loose, loose],
    ] as const;

    describe.each(DIGESTS)('with %s', (_, ofApproval, ofRevoked) => {
      const approval = { id: 'approval', checkpoint: ofApproval };
      const revoked = {
        id: 'revoked',
        checkpoint: ofRevoked,
        status: 'revoked' as const,
        createdAt: ASKED_FIRST,
        closure: { by: 'user:default/lena', at: REVOKED },
      };

      it.each(['approved', 'released'] as const)(
        'the gate is shut for what was asked for before that moment and is %s',
        async status => {
          await store(
            { ...approval, status, createdAt: '2026-03-04T08:00:00.000Z' },
            revoked,
          );
          await expect(open().releases.findForGate(QUERY)).resolves.toEqual({
            id: 'revoked',
            status: 'revoked',
            checkpointDigest: ofRevoked.digest,
          });
        },
      );

      it.each(['approved', 'released'] as const)(
        'the gate is open for what was asked for afterwards and is %s',
        async status => {
          await store(revoked, { ...approval, status, createdAt: ASKED_THEN });
          await expect(open().releases.findForGate(QUERY)).resolves.toEqual({
            id: 'approval',
            status,
            checkpointDigest: ofApproval.digest,
          });
        },
      );

      it('the gate is shut for what was asked for at the same time', async () => {
        await store(revoked, {
          ...approval,
          status: 'released',
          createdAt: REVOKED,
        });
        await expect(open().releases.findForGate(QUERY)).resolves.toMatchObject(
          {
            id: 'revoked',
          },
        );
      });
    });

    it('of another subject the gate stays open', async () => {
      const revoked = {
        status: 'revoked',
        createdAt: ASKED_THEN,
        closure: { by: 'user:default/lena', at: ASKED_THEN },
      } as const;
      await store(
        { id: 'approval', status: 'released', createdAt: ASKED_FIRST },
        // Were the approval shut, this one would be named instead.
        { id: 'newest', status: 'rejected', createdAt: ASKED_THEN },
        { ...revoked, id: 'a', entityRef: 'resource:default/other' },
        { ...revoked, id: 'b', checkpoint: { ...bound, id: 'SR-LORA-0042' } },
        { ...revoked, id: 'c', environment: 'staging' },
        { ...revoked, id: 'd', model: 'support-replies-small' },
      );
      await expect(open().releases.findForGate(QUERY)).resolves.toMatchObject({
        id: 'approval',
      });
    });

    it('is said rather than that a new request is in review or was refused', async () => {
      await store(
        {
          id: 'a',
          status: 'revoked',
          createdAt: ASKED_FIRST,
          closure: { by: 'user:default/lena', at: REVOKED },
        },
        { id: 'b', status: 'rejected', createdAt: ASKED_THEN },
        {
          id: 'c',
          status: 'in_review',
          createdAt: '2026-03-10T08:00:00.000Z',
        },
      );
      await expect(open().releases.findForGate(QUERY)).resolves.toMatchObject({
        id: 'a',
        status: 'revoked',
      });
    });
  });

  it(`holds to its rule in each of ${HISTORIES.length} histories of three releases`, async () => {
    const rows = HISTORIES.flatMap((history, number) =>
      history.map(({ status, digest }, index) =>
        toReleaseRow(
          aNewRelease({
            // Ids say nothing about the order.
            id: `${2 - index}-${number}`,
            status,
            checkpoint: { ...aRelease().checkpoint, digest },
            environment: `history-${number}`,
            createdAt: `2026-03-0${index + 1}T08:00:00.000Z`,
            closure: {
              by: 'user:default/lena',
              at: `2026-03-0${index + 1}T09:00:00.000Z`,
            },
          }).record,
        ),
      ),
    );
    // Two of a history can be open here, which no store would take.
    await insertRows(
      open().database,
      'releases',
      rows.map(row => ({ ...row, open_key: null })),
    );
    const wrong: unknown[] = [];
    for (const [number, history] of HISTORIES.entries()) {
      const found = await open().releases.findForGate({
        ...QUERY,
        environment: `history-${number}`,
      });
      const index = expectedFor(history);
      if (
        found?.id !== `${2 - index}-${number}` ||
        found.status !== history[index].status ||
        found.checkpointDigest !== history[index].digest
      ) {
        wrong.push({ history, index, found });
      }
    }
    expect(wrong).toEqual([]);
  });
});
