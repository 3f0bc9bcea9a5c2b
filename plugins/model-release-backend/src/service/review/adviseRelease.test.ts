import { mockCredentials } from '@backstage/backend-test-utils';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { RelatedRelease } from '../../domain/RelatedRelease';
import { adviseRelease, AdviceDependencies } from './adviseRelease';
import { DatasetEntry } from '../../ports/DatasetDirectory';

const credentials = mockCredentials.user('user:default/uma');

const ENTRY: DatasetEntry = {
  entityRef: 'resource:default/tickets',
  license: 'cc-by-nc-4.0',
  others: [],
};

function advise(
  card: Partial<Release['modelCard']>,
  options: Partial<AdviceDependencies> & { earlier?: RelatedRelease[] } = {},
) {
  const find = jest.fn(async () => new Map([['acme/tickets', ENTRY]]));
  const { modelCard } = aRelease();
  const advice = adviseRelease(
    { datasets: { find }, ...options },
    aRelease({ modelCard: { ...modelCard, ...card } }),
    options.earlier ?? [],
    credentials,
  );
  return { advice, find };
}

describe('adviseRelease', () => {
  it('judges the license of a dataset that the catalog knows beside that of the model', async () => {
    const { advice } = advise({
      license: 'mit',
      datasets: ['acme/tickets', 'acme/unknown'],
    });
    const { licenses, datasets } = await advice;
    expect(datasets.map(({ id, entityRef }) => [id, entityRef])).toEqual([
      ['acme/tickets', 'resource:default/tickets'],
      ['acme/unknown', undefined],
    ]);
    expect(licenses.map(({ of }) => of)).toEqual([
      'model card',
      'base model openloft/loft-7b',
      'acme/tickets',
    ]);
    expect(licenses[2].concern).toContain('does not allow commercial use');
  });

  it('asks for each dataset once, in the name of the caller', async () => {
    const { advice, find } = advise({ datasets: ['a', 'b', 'a'] });
    expect((await advice).datasets).toHaveLength(2);
    expect(find).toHaveBeenCalledTimes(1);
    expect(find).toHaveBeenCalledWith(['a', 'b'], credentials);
  });

  it('answers every dataset of a long list, and says which were not looked up', async () => {
    const { advice } = advise({
      datasets: Array.from({ length: 102 }, (_, n) => `d${n}`),
    });
    const { datasets } = await advice;
    expect(datasets).toHaveLength(102);
    expect(datasets[99].concern).toContain('not in the catalog');
    expect(datasets[100].concern).toContain('not looked up');
  });

  it('takes the base model of the request when the card has none', async () => {
    const { advice } = advise({ baseModel: undefined, datasets: [] });
    expect((await advice).licenses.at(-1)?.of).toBe(
      'base model openloft/loft-7b',
    );
  });

  it('judges all licenses that the card names, that of the model first', async () => {
    const { advice } = advise({
      license: 'mit',
      licenses: ['mit', 'cc-by-nc-4.0'],
      datasets: [],
    });
    const [own, named] = (await advice).licenses;
    expect([own.id, named.id]).toEqual(['mit', 'cc-by-nc-4.0']);
    expect(named.concern).toContain('does not allow commercial use');
  });

  it('does not take the release itself for an earlier one', async () => {
    const earlier: RelatedRelease[] = [
      {
        id: aRelease().id,
        checkpointId: 'sr-lora-0041',
        status: 'released',
        createdAt: aRelease().createdAt,
      },
    ];
    const { advice } = advise({}, { earlier });
    expect((await advice).rollback.code).toBe('never_released');
  });
});
