import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entity } from '../__testUtils__/entities';
import { model } from './__testUtils__/entities';
import { accountableOwner } from './accountableOwner';

const options = {
  catalog: catalogServiceMock({
    entities: [
      entity('Group', 'harbour-ml'),
      entity('User', 'uma'),
      entity('Component', 'bot'),
    ],
  }),
  auth: mockServices.auth(),
};

describe('accountableOwner', () => {
  it('is met by one owner who exists', async () => {
    expect(
      await accountableOwner(model(['group:default/harbour-ml']), options),
    ).toEqual({
      prerequisite: {
        key: 'accountable-owner',
        title: 'One accountable owner',
        met: true,
        detail: 'group:default/harbour-ml',
      },
      owner: 'group:default/harbour-ml',
    });
  });

  it.each([
    ['nobody owns the model', [], /has no owner: set spec\.owner/],
    [
      'several own the model',
      ['group:default/harbour-ml', 'user:default/uma'],
      /has 2 owners \(group:default\/harbour-ml, user:default\/uma\)/,
    ],
    [
      'the owner does not exist',
      ['group:default/ghosts'],
      /owned by group:default\/ghosts, which is not in the catalog/,
    ],
    [
      'the owner is neither a Group nor a User',
      ['component:default/bot'],
      /owned by component:default\/bot, which is neither a Group nor a User/,
    ],
  ])('is missing when %s', async (_name, owners, detail) => {
    expect(await accountableOwner(model(owners), options)).toEqual({
      prerequisite: {
        key: 'accountable-owner',
        title: 'One accountable owner',
        met: false,
        detail: expect.stringMatching(detail),
      },
    });
  });
});
