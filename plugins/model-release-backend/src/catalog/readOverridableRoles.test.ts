import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readOverridableRoles } from './readOverridableRoles';

const read = (modelRelease: JsonObject) =>
  readOverridableRoles(mockServices.rootConfig({ data: { modelRelease } }));

describe('readOverridableRoles', () => {
  it('lets no role be overridden unless it is listed', () => {
    expect(readOverridableRoles(mockServices.rootConfig()).size).toBe(0);
  });

  it('takes those that are listed', () => {
    const roles = read({ overridableRoles: ['auditor', 'data-governance'] });
    expect([...roles]).toEqual(['auditor', 'data-governance']);
  });

  it('lets one role be pinned and another be overridden', () => {
    const roles = read({
      roles: { auditor: 'group:default/reds' },
      overridableRoles: ['data-governance'],
    });
    expect([...roles]).toEqual(['data-governance']);
  });

  it('refuses a role that is pinned as well, and names it', () => {
    expect(() =>
      read({
        roles: { auditor: 'group:default/reds' },
        overridableRoles: ['data-governance', 'auditor'],
      }),
    ).toThrow(
      'modelRelease.overridableRoles: “auditor” is pinned by modelRelease.roles.auditor, and a pinned role cannot be overridden. Remove one of the two.',
    );
  });

  it.each([['auditor'], [[{ role: 'auditor' }]], [['']]])(
    'names the key when it is no list of roles: %j',
    overridableRoles => {
      expect(() => read({ overridableRoles })).toThrow(
        /modelRelease\.overridableRoles/,
      );
    },
  );
});
