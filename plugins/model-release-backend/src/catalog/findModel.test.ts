import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entity } from '../__testUtils__/entities';
import { model } from './__testUtils__/entities';
import { createFindModel, createLoadModel } from './findModel';

const catalog = catalogServiceMock({
  entities: [
    model([]),
    entity('Component', 'website', { spec: { type: 'website' } }),
  ],
});
const credentials = mockCredentials.user('user:default/uma');

const findModel = (data = {}) =>
  createFindModel({ catalog, config: mockServices.rootConfig({ data }) });

describe('findModel', () => {
  it('finds a model, however its ref is written', async () => {
    expect(
      await findModel()('Resource:Berth-Planner', credentials),
    ).toMatchObject({ metadata: { name: 'berth-planner' } });
  });

  it('asks with the credentials of the caller', async () => {
    const getEntityByRef = jest.spyOn(catalog, 'getEntityByRef');
    await findModel()('resource:default/berth-planner', credentials);
    expect(getEntityByRef).toHaveBeenCalledWith(expect.anything(), {
      credentials,
    });
  });

  it('refuses what is not in the catalog', async () => {
    await expect(
      findModel()('resource:default/nothing', credentials),
    ).rejects.toMatchObject({ code: 'unknown_entity' });
  });

  it('refuses what is not a model, and says what it is', async () => {
    await expect(
      findModel()('component:default/website', credentials),
    ).rejects.toMatchObject({
      code: 'not_a_model',
      message: expect.stringContaining(
        'component:default/website (Component of type website)',
      ),
    });
  });

  it('takes what counts as a model from the configuration', async () => {
    const find = findModel({
      modelRelease: { modelFilter: { 'spec.type': 'website' } },
    });
    await expect(
      find('component:default/website', credentials),
    ).resolves.toBeDefined();
    await expect(
      find('resource:default/berth-planner', credentials),
    ).rejects.toMatchObject({ code: 'not_a_model' });
  });
});

describe('loadModel', () => {
  const load = createLoadModel({ catalog, auth: mockServices.auth() });

  it('finds a model with the credentials of the plugin', async () => {
    const getEntityByRef = jest.spyOn(catalog, 'getEntityByRef');
    expect(await load('resource:default/berth-planner')).toMatchObject({
      metadata: { name: 'berth-planner' },
    });
    expect(getEntityByRef).toHaveBeenCalledWith(
      'resource:default/berth-planner',
      {
        credentials: expect.objectContaining({
          principal: expect.objectContaining({ type: 'service' }),
        }),
      },
    );
  });

  it('answers what is no model any more, since its releases go on', async () => {
    expect(await load('component:default/website')).toBeDefined();
  });

  it('answers nothing for what is gone', async () => {
    expect(await load('resource:default/nothing')).toBeUndefined();
  });
});
