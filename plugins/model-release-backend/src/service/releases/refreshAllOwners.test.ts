import {
  aRelease,
  STEP_OWNERS,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { resource } from '../../__testUtils__/entities';
import { PEOPLE, Walk } from '../../__testUtils__/Walk';
import { OwnerDirectory } from '../../ports/OwnerDirectory';
import { OwnerRefreshDependencies, refreshAllOwners } from './refreshAllOwners';

const listener = { onChanged: jest.fn(), onProblem: jest.fn() };

/** Open releases whose owners are as the catalog says, with two people behind each of them. */
function setUp(ids: string[]) {
  const releases = ids.map(id => aRelease({ id }));
  const peopleNow: jest.MockedFunction<OwnerDirectory['peopleNow']> = jest.fn(
    async refs =>
      new Map(
        refs.map((ref, n) => [
          ref,
          [`user:default/a${n}`, `user:default/b${n}`],
        ]),
      ),
  );
  const dependencies: OwnerRefreshDependencies = {
    releases: {
      list: async () => ({ items: releases }),
      transaction: jest.fn().mockRejectedValue(new Error('nothing changes')),
    },
    models: {
      load: async () => resource('support-replies', 'ai-model', 'support-ml'),
      accountableOwner: async () => ({
        owner: releases[0].modelOwner,
        prerequisite: { key: 'o', title: 'Owner', met: true, detail: '' },
      }),
    },
    owners: {
      resolve: async () =>
        releases[0].steps.map(({ owners, ownerSource }) => ({
          owners,
          source: ownerSource,
        })),
      eligibility: async () => 'eligible',
      peopleNow,
    },
    rules: new Walk().context(PEOPLE.lead),
    clock: () => new Date('2026-03-02T09:00:00.000Z'),
    newId: () => 'id',
    onCommitted: jest.fn(),
  };
  return { dependencies, peopleNow };
}

describe('a round in which all owners are refreshed', () => {
  beforeEach(() => {
    jest.clearAllMocks();
  });

  it('asks about the people behind each owner once, however many releases there are', async () => {
    const { dependencies, peopleNow } = setUp(['one', 'two', 'three']);
    const { signal } = new AbortController();
    await refreshAllOwners(dependencies, listener, signal);
    expect(listener.onProblem).not.toHaveBeenCalled();
    expect(listener.onChanged).not.toHaveBeenCalled();
    const asked = [...new Set(Object.values(STEP_OWNERS))].sort();
    expect(peopleNow.mock.calls.map(([refs]) => [...refs].sort())).toEqual([
      asked,
    ]);
  });

  it('does not say that nobody can act while the catalog has lost the model too', async () => {
    const { dependencies, peopleNow } = setUp(['one', 'two']);
    dependencies.models.load = async () => undefined;
    peopleNow.mockImplementation(
      async refs => new Map(refs.map(ref => [ref, []])),
    );
    const { signal } = new AbortController();
    await refreshAllOwners(dependencies, listener, signal);
    expect(listener.onChanged).not.toHaveBeenCalled();
    expect(listener.onProblem.mock.calls.map(([said]) => said)).toEqual([
      expect.stringMatching(/has open releases but is not in the catalog/),
    ]);
  });
});
