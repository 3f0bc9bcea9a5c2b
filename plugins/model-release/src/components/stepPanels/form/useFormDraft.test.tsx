import { storageApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useFormDraft } from './useFormDraft';

const NAME = {
  person: 'user:default/theo',
  releaseId: 'release-1',
  stepKey: 'security-review',
};
const KEY = 'release-1/security-review/user:default/theo';

/** A storage that says later what it holds, as one on a server does. */
function slowBucket() {
  const storage = mockApis.storage();
  const bucket = storage.forBucket('model-release.drafts');
  jest.spyOn(bucket, 'snapshot').mockReturnValue({
    key: KEY,
    presence: 'unknown',
    value: undefined,
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[storageApiRef, storage]]}>
      {children}
    </TestApiProvider>
  );
  return { bucket, wrapper };
}

describe('useFormDraft', () => {
  it('has no answers to change until the storage has said what was kept', async () => {
    const { bucket, wrapper } = slowBucket();
    const { result } = renderHook(() => useFormDraft(NAME, {}), { wrapper });
    expect(result.current.answers).toBeUndefined();

    await act(() => bucket.set(KEY, { injection: 'In the subject line' }));
    expect(result.current.answers).toEqual({
      injection: 'In the subject line',
    });
  });

  it('says that answers are back after they were changed, too', async () => {
    const { bucket, wrapper } = slowBucket();
    const { result } = renderHook(() => useFormDraft(NAME, {}), { wrapper });
    await act(() => bucket.set(KEY, { injection: 'In the subject line' }));

    act(() => result.current.change({ injection: 'In the body' }));
    expect(result.current.restored).toBe(true);
    expect(result.current.answers).toEqual({ injection: 'In the body' });
  });
});
