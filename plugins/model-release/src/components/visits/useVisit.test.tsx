import { TestApiProvider } from '@backstage/test-utils';
import type {
  ModelReleaseApi,
  VisitAnswer,
} from '@model-release/backstage-plugin-model-release-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { useVisit } from './useVisit';

const since = { seq: 7, at: '2026-03-02T09:00:00.000Z' };

function visit(answer: () => Promise<VisitAnswer> = async () => ({ since })) {
  const recordVisit = jest.fn<
    Promise<VisitAnswer>,
    Parameters<ModelReleaseApi['recordVisit']>
  >(answer);
  const api: Partial<ModelReleaseApi> = { recordVisit };
  const wrapper = ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[modelReleaseApiRef, api]]}>
      {children}
    </TestApiProvider>
  );
  const { result, rerender } = renderHook(
    ({ id, seq }: { id: string; seq?: number }) => useVisit(id, seq),
    { wrapper, initialProps: { id: 'one' } as { id: string; seq?: number } },
  );
  return { result, rerender, recordVisit };
}

describe('a visit of a release', () => {
  it('tells where the reader stopped the time before, until they have read it', async () => {
    const { result, recordVisit } = visit();
    expect(result.current.isSettled).toBe(false);
    await waitFor(() => expect(result.current.lastTime?.since).toEqual(since));
    act(() => result.current.dismiss());
    expect(result.current.lastTime).toBeUndefined();
    expect(recordVisit).toHaveBeenLastCalledWith('one', { act: 'dismiss' });
  });

  it('holds up no page when it cannot be recorded', async () => {
    const { result } = visit(async () => {
      throw new Error('no');
    });
    await waitFor(() => expect(result.current.isSettled).toBe(true));
    expect(result.current.lastTime).toBeUndefined();
  });

  it('goes on with what comes meanwhile, on this release alone', async () => {
    const { result, rerender, recordVisit } = visit();
    await waitFor(() => expect(result.current.isSettled).toBe(true));
    rerender({ id: 'one', seq: 30 });
    rerender({ id: 'one', seq: 31 });
    rerender({ id: 'two' });
    rerender({ id: 'two', seq: 12 });
    await waitFor(() => expect(result.current.isSettled).toBe(true));
    expect(recordVisit.mock.calls).toEqual([
      ['one', { act: 'open' }],
      ['one', { act: 'stay', seq: 31 }],
      ['two', { act: 'open' }],
    ]);
  });
});
