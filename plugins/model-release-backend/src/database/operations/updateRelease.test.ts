import { TestDatabases } from '@backstage/backend-test-utils';
import {
  aDigest,
  anEvidence,
  aRelease,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { countStatements } from '../__testUtils__/countStatements';
import { ALL_KINDS, aWebhook } from '../../ports/__testUtils__/messages';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from '../__testUtils__/openDatabase';
import {
  aChange,
  aNewRelease,
  changeRelease,
  storeRelease,
} from '../__testUtils__/records';

const STEP = 'scope-and-ownership';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('updateRelease on %s', engine => {
  let open: OpenDatabase;
  const update = (change: ReturnType<typeof aChange>) =>
    open.releases.transaction(transaction => transaction.update(change));

  beforeEach(async () => {
    open = await openDatabase(databases, engine);
  });

  afterEach(async () => {
    await open.database.destroy();
  });

  it('keeps what a command changed in the release, its steps and its trail', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const completed = withStep(before.release, STEP, {
      version: 2,
      status: 'completed',
      completedAt: '2026-03-02T09:00:00.000Z',
      completedBy: 'user:default/pia',
      result: { type: 'manual', checklist: { 'one-owner': true }, files: [] },
    });
    const change = aChange(before, {
      steps: withStep(completed, 'training-data', {
        version: 2,
        status: 'active',
        activatedAt: '2026-03-02T09:00:00.000Z',
        dueAt: '2026-03-04T16:00:00.000Z',
        owners: ['user:default/gita', 'group:default/data-governance'],
      }).steps,
      intendedUse: 'Only drafts.',
      updatedAt: '2026-03-02T09:00:00.000Z',
    });
    await update(change);
    await expect(open.releases.find('release-1')).resolves.toEqual(
      change.after,
    );
    const trail = await open.releases.readTrail('release-1');
    expect(trail?.events.slice(1)).toEqual(change.events);
  });

  it('keeps to whom a step went, and forgets it when the step goes back', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const [{ owners, ownerSource }] = before.release.steps;
    const given = aChange(before, {
      steps: withStep(before.release, STEP, {
        version: 2,
        owners: ['user:default/pia'],
        ownerSource: 'reassigned by user:default/ana',
        reassignment: {
          by: 'user:default/ana',
          onBehalfOf: 'user:default/bo',
          at: '2026-03-02T09:00:00.000Z',
          reason: 'Pia wrote it',
          from: owners,
        },
      }).steps,
    });
    await update(given);
    await expect(open.releases.find('release-1')).resolves.toEqual(given.after);

    const back = aChange(given.after, {
      steps: withStep(given.after.release, STEP, {
        version: 3,
        owners,
        ownerSource,
        reassignment: undefined,
      }).steps,
    });
    await update(back);
    await expect(open.releases.find('release-1')).resolves.toEqual(back.after);
  });

  it('keeps for whom somebody completed, signed or sent a step back', async () => {
    const at = '2026-03-02T09:00:00.000Z';
    const by = 'user:default/bo';
    const onBehalfOf = 'user:default/ana';
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const done = withStep(before.release, STEP, {
      version: 2,
      status: 'completed',
      completedAt: at,
      completedBy: by,
      completedOnBehalfOf: onBehalfOf,
    });
    const sentBack = withStep(done, 'training-data', {
      version: 2,
      status: 'changes_requested',
      changeRequest: { by, onBehalfOf, at, comment: 'Which tickets?' },
    });
    const signed = withStep(sentBack, 'release-sign-off', {
      version: 2,
      signatures: [
        {
          by,
          onBehalfOf,
          fulfils: 'group:default/appsec',
          at,
          packetDigest: aDigest('a'),
        },
      ],
    });
    const change = aChange(before, { steps: signed.steps });
    await update(change);
    await expect(open.releases.find('release-1')).resolves.toEqual(
      change.after,
    );

    // Done again by the owner in person.
    const again = aChange(change.after, {
      steps: withStep(change.after.release, STEP, {
        version: 3,
        completedBy: onBehalfOf,
        completedOnBehalfOf: undefined,
      }).steps,
    });
    await update(again);
    await expect(open.releases.find('release-1')).resolves.toEqual(again.after);
  });

  it('keeps a new owner of the model', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const change = aChange(before, { modelOwner: 'group:default/search' });
    await update(change);
    await expect(open.releases.find('release-1')).resolves.toEqual(
      change.after,
    );
    await expect(
      open.database('releases').first('model_owner_ref'),
    ).resolves.toEqual({ model_owner_ref: 'group:default/search' });
  });

  it('writes the changed step alone: seven statements, whatever the runbook', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const { steps } = withStep(before.release, STEP, {
      version: 2,
      status: 'completed',
    });
    // begin, release, step, owners twice, events, commit
    await expect(
      countStatements(open.database, () => update(aChange(before, { steps }))),
    ).resolves.toBe(7);
  });

  it('lets one of two commands on the same version win', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const outcomes = await Promise.allSettled([
      update(aChange(before, { intendedUse: 'first' })),
      update(aChange(before, { intendedUse: 'second' })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: expect.stringContaining('no longer at version 1') },
    });
    const trail = await open.releases.readTrail('release-1');
    expect(trail?.events).toHaveLength(2);
  });

  it('loses none of many commands that each load before they write', async () => {
    await storeRelease(open.releases, aNewRelease(aRelease()));
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        changeRelease(open.releases, 'release-1', release => ({
          prerequisites: [
            ...release.prerequisites,
            { key: `p${n}`, title: 'One more', met: true, detail: '' },
          ],
        })),
      ),
    );
    const stored = await open.releases.find('release-1');
    expect(stored?.release.version).toBe(13);
    expect(stored?.release.prerequisites).toHaveLength(13);
    const trail = await open.releases.readTrail('release-1');
    expect(trail?.events.map(event => event.seq)).toEqual(
      Array.from({ length: 13 }, (_, n) => n + 1),
    );
  });

  it('refuses to overwrite a step that is at another version, and writes nothing', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const stale = {
      ...before,
      release: withStep(before.release, STEP, { version: 7 }),
    };
    const { steps } = withStep(before.release, STEP, {
      version: 8,
      status: 'completed',
    });
    await expect(update(aChange(stale, { steps }))).rejects.toThrow(
      `Step ${STEP} of release release-1 is no longer at version 7`,
    );
    await expect(open.releases.find('release-1')).resolves.toEqual(before);
  });

  it('refuses a change without an event', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const change = aChange(before, { status: 'withdrawn' });
    await expect(update({ ...change, events: [] })).rejects.toThrow(
      'cannot change without an event',
    );
    await expect(open.releases.find('release-1')).resolves.toEqual(before);
  });

  it('refuses events that do not follow the newest one', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const change = aChange(before, {});
    await expect(
      update({
        ...change,
        events: change.events.map(event => ({ ...event, seq: 3 })),
      }),
    ).rejects.toThrow('Event 3 of release release-1 does not follow event 1');
    await expect(
      update({ ...change, after: { ...change.after, audit: before.audit } }),
    ).rejects.toThrow('end at 2, not at 1');
  });

  it('keeps what was signed once, however many sign it', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const packet = {
      digest: aDigest('9'),
      content: '{"steps":[]}',
      signedAt: '2026-03-02T09:00:00.000Z',
    };
    const later = { ...packet, signedAt: '2026-03-03T09:00:00.000Z' };
    const change = { ...aChange(before, {}), packets: [packet] };
    await update(change);
    await update({ ...aChange(change.after, {}), packets: [later] });
    await expect(open.releases.findPacket(packet.digest)).resolves.toEqual(
      packet,
    );
    await expect(open.releases.findPacket(aDigest('8'))).resolves.toBe(
      undefined,
    );
  });

  it('adds files, drops those that left, and keeps their order', async () => {
    const [a, b, c] = ['file-c', 'file-b', 'file-a'].map(id =>
      anEvidence({
        id,
        fileName: `${id}.zip`,
        detectedType: 'application/zip',
        section: 'safety',
        evaluation: {
          results: [{ metric: 'F1', value: 0.9 }],
          problems: ['/results/1: has a \u0000'],
        },
      }),
    );
    await storeRelease(
      open.releases,
      aNewRelease(withStep(aRelease(), STEP, { files: [a, b] })),
    );
    await changeRelease(open.releases, 'release-1', release => ({
      steps: withStep(release, STEP, { version: 2, files: [b, c] }).steps,
    }));
    const stored = await open.releases.find('release-1');
    expect(stored?.release.steps[0].files).toEqual([b, c]);
    await changeRelease(open.releases, 'release-1', release => ({
      steps: withStep(release, STEP, { version: 3, files: [] }).steps,
    }));
    await expect(open.database('evidence')).resolves.toEqual([]);
  });

  it('sends no message of a command that failed', async () => {
    const before = await storeRelease(open.releases, aNewRelease(aRelease()));
    const message = aWebhook({ id: 'msg-1', releaseId: 'release-1' });
    const work = open.releases.transaction(async transaction => {
      await transaction.update(aChange(before, {}, [message]));
      throw new Error('Something else failed');
    });
    await expect(work).rejects.toThrow('Something else failed');
    await expect(open.outbox.claim(10, 60, ALL_KINDS)).resolves.toEqual([]);
    await update(aChange(before, {}, [message]));
    await expect(open.outbox.claim(10, 60, ALL_KINDS)).resolves.toMatchObject([
      { message },
    ]);
  });
});
