import { TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useMembers } from './useMembers';

const person = (name: string, ...groups: string[]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: {},
  relations: groups.map(group => ({
    type: 'memberOf',
    targetRef: `group:default/${group}`,
  })),
});

function aCatalog() {
  const catalog = catalogApiMock({
    entities: [
      person('theo', 'appsec'),
      person('cass', 'appsec', 'leads'),
      person('juno', 'care'),
    ],
  });
  const ask = jest.spyOn(catalog, 'getEntities');
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[catalogApiRef, catalog]]}>
      {children}
    </TestApiProvider>
  );
  return { ask, wrapper };
}

const APPSEC = 'group:default/appsec';
const LEADS = 'group:default/leads';

describe('useMembers', () => {
  it('finds the people of all groups with one question', async () => {
    const { ask, wrapper } = aCatalog();
    const { result } = renderHook(
      () => useMembers([APPSEC, LEADS, APPSEC, 'user:default/juno']),
      { wrapper },
    );
    await waitFor(() =>
      expect([...result.current]).toEqual([
        [APPSEC, ['user:default/theo', 'user:default/cass']],
        [LEADS, ['user:default/cass']],
      ]),
    );
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('does not ask the same question twice', async () => {
    const { ask, wrapper } = aCatalog();
    const first = renderHook(() => useMembers([APPSEC, LEADS]), { wrapper });
    await waitFor(() => expect(first.result.current.size).toBe(2));
    const second = renderHook(() => useMembers([LEADS, APPSEC]), { wrapper });
    await waitFor(() => expect(second.result.current.size).toBe(2));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('names nobody when the catalog cannot say, and asks again next time', async () => {
    const { ask, wrapper } = aCatalog();
    ask.mockRejectedValueOnce(new Error('Down'));
    const first = renderHook(() => useMembers([APPSEC]), { wrapper });
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
    expect(first.result.current.size).toBe(0);
    const second = renderHook(() => useMembers([APPSEC]), { wrapper });
    await waitFor(() => expect(second.result.current.size).toBe(1));
  });

  it('asks nothing when only people own the steps', () => {
    const { ask, wrapper } = aCatalog();
    renderHook(() => useMembers(['user:default/juno']), { wrapper });
    expect(ask).not.toHaveBeenCalled();
  });
});
