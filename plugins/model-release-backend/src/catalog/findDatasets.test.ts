import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entity } from '../__testUtils__/entities';
import { CatalogDatasetDirectory } from './CatalogDatasetDirectory';

const credentials = mockCredentials.user('user:default/uma');

function setUp(...entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const questions = jest.spyOn(catalog, 'queryEntities');
  const directory = new CatalogDatasetDirectory({ catalog });
  const find = async (...ids: string[]) =>
    Object.fromEntries(await directory.find(ids, credentials));
  return { find, questions };
}

function dataset(name: string, options: Parameters<typeof entity>[2] = {}) {
  return entity('Resource', name, {
    ...options,
    spec: { type: 'dataset', ...options.spec },
  });
}

function inNamespace(namespace: string, of: Entity): Entity {
  return { ...of, metadata: { ...of.metadata, namespace } };
}

const goesBy = (id: string) => ({
  annotations: { 'model-release.dev/dataset': id },
});

describe('a dataset id', () => {
  it('means the entity whose annotation it is, of whatever kind', async () => {
    const { find } = setUp(
      entity('Component', 'ticket-dump', goesBy('acme/tickets-2025')),
      dataset('other', goesBy('acme/tickets-2024')),
    );
    expect(await find('acme/tickets-2025')).toEqual({
      'acme/tickets-2025': {
        entityRef: 'component:default/ticket-dump',
        title: undefined,
        license: undefined,
        others: [],
      },
    });
  });

  it.each([
    ['tickets', 'resource:default/tickets'],
    ['acme/tickets', 'resource:acme/tickets'],
    ['resource:default/tickets', 'resource:default/tickets'],
    ['Resource:acme/Tickets', 'resource:acme/tickets'],
    ['TICKETS', 'resource:default/tickets'],
  ])('%p means the dataset %s by its name', async (id, entityRef) => {
    const { find } = setUp(
      dataset('tickets'),
      inNamespace('acme', dataset('tickets')),
    );
    expect(await find(id)).toMatchObject({ [id]: { entityRef, others: [] } });
  });

  it.each([
    [
      'a Resource of another type',
      entity('Resource', 'tickets', { spec: { type: 'database' } }),
    ],
    [
      'another kind',
      entity('Component', 'tickets', { spec: { type: 'dataset' } }),
    ],
    ['another namespace', inNamespace('acme', dataset('tickets'))],
    ['a longer name', dataset('tickets-2')],
  ])('does not mean %s by its name', async (_what, other) => {
    const { find } = setUp(other);
    expect(await find('tickets')).toEqual({});
  });

  it('means the annotated entity rather than one of its name', async () => {
    const { find } = setUp(
      dataset('tickets'),
      dataset('dump', goesBy('tickets')),
    );
    expect(await find('tickets')).toMatchObject({
      tickets: { entityRef: 'resource:default/dump', others: [] },
    });
  });

  it('can mean several entities, and all are named', async () => {
    const { find } = setUp(
      dataset('b', goesBy('tickets')),
      dataset('a', goesBy('Tickets')),
    );
    expect(await find('tickets')).toMatchObject({
      tickets: {
        entityRef: 'resource:default/a',
        others: ['resource:default/b'],
      },
    });
  });

  it.each([
    [
      'the annotation',
      { annotations: { 'model-release.dev/license': ' cc-by-4.0 ' } },
      'cc-by-4.0',
    ],
    ['its specification', { spec: { license: 'odbl' } }, 'odbl'],
    [
      'the annotation first',
      {
        annotations: { 'model-release.dev/license': 'mit' },
        spec: { license: 'odbl' },
      },
      'mit',
    ],
    [
      'nothing that is empty',
      { annotations: { 'model-release.dev/license': ' ' } },
      undefined,
    ],
    ['nothing that is no text', { spec: { license: ['mit'] } }, undefined],
  ])('has the license in %s', async (_where, options, license) => {
    const { find } = setUp(dataset('tickets', options));
    expect((await find('tickets')).tickets.license).toBe(license);
  });

  it('comes with the title of its entity', async () => {
    const tickets = dataset('tickets');
    const { find } = setUp({
      ...tickets,
      metadata: { ...tickets.metadata, title: 'Tickets of 2025' },
    });
    expect((await find('tickets')).tickets.title).toBe('Tickets of 2025');
  });
});

describe('the catalog', () => {
  it('is asked once for all ids, in the name of who asks', async () => {
    const { find, questions } = setUp(dataset('a'), dataset('b'));
    expect(Object.keys(await find('a', 'b', 'a', 'c'))).toEqual(['a', 'b']);
    expect(questions).toHaveBeenCalledTimes(1);
    expect(questions).toHaveBeenCalledWith(expect.anything(), { credentials });
  });

  it('is not asked when there are no ids', async () => {
    const { find, questions } = setUp();
    expect(await find()).toEqual({});
    expect(questions).not.toHaveBeenCalled();
  });

  it('is asked for the first hundred ids only', async () => {
    const names = Array.from({ length: 120 }, (_, n) => `d${n}`);
    const { find } = setUp(...names.map(name => dataset(name)));
    expect(Object.keys(await find(...names))).toEqual(names.slice(0, 100));
  });
});
