import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Delegation,
  isInForce,
} from '@model-release/backstage-plugin-model-release-common';
import { aDelegation } from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from './__testUtils__/openDatabase';
import { DatabaseDelegationStore } from './DatabaseDelegationStore';

const BEFORE = '2026-03-01T23:59:59.999Z';
const START = '2026-03-02T00:00:00.000Z';
const DURING = '2026-03-04T12:00:00.000Z';
const LAST_MOMENT = '2026-03-06T23:59:59.999Z';
const END = '2026-03-07T00:00:00.000Z';

const ANA = 'user:default/ana';
const BO = 'user:default/bo';
const CLEO = 'user:default/cleo';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())(
  'DatabaseDelegationStore on %s',
  engine => {
    let open: OpenDatabase;
    let store: DatabaseDelegationStore;

    let days = 10;

    async function give(...delegations: Array<Partial<Delegation>>) {
      for (const delegation of delegations) {
        await store.insert(
          // Days of their own, since a word is given once.
          aDelegation({
            startsAt: START,
            endsAt: END,
            until: `2026-03-${(days += 1)}`,
            ...delegation,
          }),
        );
      }
    }

    it('takes the same word once, until it is ended', async () => {
      const word = aDelegation({ id: 'a' });
      await expect(store.insert(word)).resolves.toBe(true);
      const again = { ...word, id: 'b' };
      await expect(store.insert(again)).resolves.toBe(false);
      await store.end('a', DURING);
      await expect(store.insert(again)).resolves.toBe(true);
    });

    const idsOf = (delegations: Delegation[]) =>
      delegations.map(({ id }) => id);

    beforeEach(async () => {
      open = await openDatabase(databases, engine);
      store = open.delegations;
    });

    afterEach(async () => {
      await open.database.destroy();
    });

    it.each<[string, Delegation]>([
      ['a delegation', aDelegation()],
      ['one that was ended', aDelegation({ endedAt: DURING })],
      [
        'a reason with characters that a database may refuse',
        aDelegation({ reason: 'On "leave", \u0000 and a snowman ☃' }),
      ],
    ])('hands back %s as it was given', async (_, delegation) => {
      await store.insert(delegation);
      await expect(store.find(delegation.id)).resolves.toEqual(delegation);
    });

    it('finds nothing under an unknown id', async () => {
      await expect(store.find('unknown')).resolves.toBeUndefined();
    });

    it('takes an id once', async () => {
      await give({ id: 'a', delegate: BO });
      await expect(give({ id: 'a', delegate: CLEO })).rejects.toMatchObject({
        message: expect.stringMatching(/unique/i),
      });
      await expect(store.find('a')).resolves.toMatchObject({ delegate: BO });
    });

    it.each([
      ['just before it starts', BEFORE, []],
      ['when it starts', START, ['a']],
      ['just before it ends', LAST_MOMENT, ['a']],
      ['when it ends', END, []],
    ])(
      'says %s whether it is in force, as the model does',
      async (_, now, ids) => {
        await give({ id: 'a' });
        const inForce = await store.listInForce(now);
        expect(idsOf(inForce)).toEqual(ids);
        const delegation = await store.find('a');
        expect(isInForce(delegation!, now)).toBe(ids.length > 0);
      },
    );

    it('leaves out of those in force what was ended early', async () => {
      await give({ id: 'a' }, { id: 'b' });
      await store.end('a', DURING);
      await expect(store.listInForce(DURING).then(idsOf)).resolves.toEqual([
        'b',
      ]);
      // Not even for a moment before it was ended.
      await expect(store.listInForce(START).then(idsOf)).resolves.toEqual([
        'b',
      ]);
    });

    it('lists those in force of everybody, the first given first', async () => {
      await give(
        { id: 'b', createdAt: '2026-02-02T08:00:00.000Z', delegator: BO },
        { id: 'c', createdAt: '2026-02-01T08:00:00.000Z', delegator: CLEO },
        { id: 'a', createdAt: '2026-02-02T08:00:00.000Z', delegator: ANA },
      );
      await expect(store.listInForce(DURING).then(idsOf)).resolves.toEqual([
        'c',
        'a',
        'b',
      ]);
    });

    it('lists what somebody gave and was given, by its start, and nothing of others', async () => {
      await give(
        {
          id: 'given',
          delegator: ANA,
          delegate: BO,
          startsAt: '2026-03-03T00:00:00.000Z',
        },
        {
          id: 'received',
          delegator: CLEO,
          delegate: ANA,
          startsAt: '2026-03-01T00:00:00.000Z',
        },
        { id: 'z-same-start', delegator: ANA, delegate: CLEO },
        { id: 'a-same-start', delegator: BO, delegate: ANA },
        { id: 'of others', delegator: BO, delegate: CLEO },
        { id: 'of a namesake', delegator: `${ANA}-lind`, delegate: BO },
      );
      await expect(store.listOf(ANA, DURING).then(idsOf)).resolves.toEqual([
        'received',
        'a-same-start',
        'z-same-start',
        'given',
      ]);
    });

    it('lists what is still to come, and not what is over or was ended', async () => {
      await give(
        { id: 'over', delegator: ANA, endsAt: DURING },
        { id: 'ended', delegator: ANA },
        { id: 'received and ended', delegate: ANA },
        { id: 'holds', delegator: ANA, endsAt: '2026-03-04T12:00:00.001Z' },
        {
          id: 'to come',
          delegator: ANA,
          startsAt: '2026-05-04T00:00:00.000Z',
          endsAt: '2026-05-09T00:00:00.000Z',
        },
      );
      await store.end('ended', START);
      await store.end('received and ended', START);
      await expect(store.listOf(ANA, DURING).then(idsOf)).resolves.toEqual([
        'holds',
        'to come',
      ]);
    });

    it('ends a delegation once and keeps when that was', async () => {
      await give({ id: 'a' }, { id: 'b' });
      await expect(store.end('a', DURING)).resolves.toBe(true);
      await expect(store.end('a', LAST_MOMENT)).resolves.toBe(false);
      await expect(store.end('unknown', DURING)).resolves.toBe(false);
      await expect(store.find('a')).resolves.toMatchObject({ endedAt: DURING });
      const other = await store.find('b');
      expect(other).toBeDefined();
      expect(other?.endedAt).toBeUndefined();
    });

    it('lets one of many ends at the same time be the one', async () => {
      await give({ id: 'a' });
      const moments = Array.from(
        { length: 8 },
        (_, n) => `2026-03-04T12:00:00.00${n}Z`,
      );
      const ended = await Promise.all(moments.map(now => store.end('a', now)));
      expect(ended.filter(Boolean)).toHaveLength(1);
      await expect(store.find('a')).resolves.toMatchObject({
        endedAt: moments[ended.indexOf(true)],
      });
    });
  },
);
