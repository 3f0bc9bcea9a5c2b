import { TestDatabases } from '@backstage/backend-test-utils';
import {
  DomainEvent,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { sealEvents, verifyTrail } from '../../service/releases/auditChain';
import { GENESIS } from '../../ports/ReleaseStore';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from '../__testUtils__/openDatabase';
import { storeRelease } from '../__testUtils__/records';

const EVENTS: DomainEvent[] = [
  {
    type: 'release.opened',
    at: '2026-03-02T08:00:00.000Z',
    actor: 'user:default/nora',
    delegatedBy: 'plugin:scaffolder',
    data: { note: 'a zero \u0000, a snowman ☃', count: 1e21, nothing: null },
  },
  {
    type: 'step.completed',
    at: '2026-03-02T09:00:00.000Z',
    actor: 'user:default/bo',
    onBehalfOf: 'user:default/ana',
    stepKey: 'training-data',
    data: { b: 1, a: [{ d: '', c: false }] },
  },
  // As the domain writes it: what is absent is there, as `undefined`.
  {
    type: 'comment.added',
    at: '2026-03-02T10:00:00.000Z',
    actor: 'user:default/ana',
    delegatedBy: undefined,
    onBehalfOf: undefined,
    stepKey: undefined,
    data: { comment: undefined },
  },
];

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('readTrail on %s', engine => {
  let open: OpenDatabase;

  async function readStored(): Promise<{
    events: ReleaseEvent[];
    head: string;
  }> {
    const { audit, events } = sealEvents({ seq: 0, head: GENESIS }, EVENTS);
    await storeRelease(open.releases, {
      record: { release: aRelease(), audit },
      events,
      messages: [],
    });
    const trail = await open.releases.readTrail('release-1');
    if (!trail) {
      throw new Error('The trail is not there');
    }
    return trail;
  }

  beforeEach(async () => {
    open = await openDatabase(databases, engine);
  });

  afterEach(async () => {
    await open.database.destroy();
  });

  it('answers what was sealed, so that every hash can be computed again', async () => {
    const { events, head } = await readStored();
    expect(events).toMatchObject([
      { delegatedBy: 'plugin:scaffolder' },
      { onBehalfOf: 'user:default/ana' },
      { actor: 'user:default/ana' },
    ]);
    expect(verifyTrail(events, head).valid).toBe(true);
  });

  it.each<[string, Partial<ReleaseEvent>]>([
    ['somebody else', { onBehalfOf: 'user:default/mallory' }],
    ['nobody', { onBehalfOf: undefined }],
  ])(
    'answers a trail that does not verify once an event claims to be done for %s',
    async (_, claim) => {
      const { events, head } = await readStored();
      const [first, second, third] = events;
      const forged = [first, { ...second, ...claim }, third];
      expect(verifyTrail(forged, head).valid).toBe(false);
    },
  );

  it('answers nothing for an unknown release', async () => {
    await expect(open.releases.readTrail('unknown')).resolves.toBeUndefined();
  });
});
