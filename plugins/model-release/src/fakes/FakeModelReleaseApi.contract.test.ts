import {
  anActor,
  anEvidence,
  aRelease,
  CONTRACT_AUTHORITIES,
  CONTRACT_BEGINS,
  CONTRACT_PEOPLE,
  modelReleaseApiContract,
  withStep,
  type ContractPortal,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { DateTime } from 'luxon';
import { FakeModelReleaseApi } from './FakeModelReleaseApi';

function actorOf(name: string) {
  const actor = anActor(name, { groups: [...CONTRACT_PEOPLE[name]] });
  return { ...actor, authorities: CONTRACT_AUTHORITIES };
}

/** The people of each group, as the catalog would say. */
function membersOf(people: typeof CONTRACT_PEOPLE) {
  const members: Record<string, string[]> = {};
  for (const [name, groups] of Object.entries(people)) {
    for (const group of groups) {
      const ref = `group:default/${group}`;
      members[ref] = [...(members[ref] ?? []), `user:default/${name}`];
    }
  }
  return members;
}

function aNewRelease(id: string, now: string) {
  const dueAt = DateTime.fromISO(now, { zone: 'utc' }).plus({ days: 1 });
  const release = aRelease({ id, createdAt: now, updatedAt: now });
  return withStep(release, 'scope-and-ownership', {
    activatedAt: now,
    dueAt: dueAt.toISO() ?? undefined,
  });
}

async function start(): Promise<ContractPortal> {
  let now = CONTRACT_BEGINS;
  const api = new FakeModelReleaseApi(actorOf('nora'), [], {
    now: () => now,
    members: membersOf(CONTRACT_PEOPLE),
    permits: () => true,
  });
  return {
    as: name => api.as(actorOf(name)),
    open: async ({ checkpoint, environment }) => {
      const release = aNewRelease(`release-of-${checkpoint}`, now);
      api.add({
        ...release,
        environment,
        checkpoint: { ...release.checkpoint, id: checkpoint },
      });
      return api.getRelease(release.id);
    },
    upload: async (name, releaseId, stepKey) => {
      const { ref } = actorOf(name);
      api.storeFile(releaseId, stepKey, anEvidence({ storedBy: ref }));
    },
    failWebhook: async id =>
      api.change(id, release =>
        withStep(release, 'notify-platform', { status: 'failed' }),
      ),
    moveTo: at => {
      now = at;
    },
    stop: async () => {},
  };
}

describe('the API in memory that pages are tested with', () => {
  modelReleaseApiContract(start);
});
