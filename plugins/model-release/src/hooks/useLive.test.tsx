import { act, renderHook, waitFor } from '@testing-library/react';
import { useLive } from './useLive';

/** A promise whose answer the test gives. */
function later<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

describe('useLive', () => {
  it('keeps the old value while it loads again', async () => {
    const second = later<string>();
    const load = jest
      .fn()
      .mockResolvedValueOnce('first')
      .mockReturnValueOnce(second.promise);
    const { result } = renderHook(() => useLive('a', load));
    await waitFor(() => expect(result.current.value).toBe('first'));

    act(() => void result.current.reload());
    expect(result.current).toMatchObject({ value: 'first', loading: true });
    await act(async () => second.resolve('second'));
    expect(result.current).toMatchObject({ value: 'second', loading: false });
  });

  it('keeps the old value when loading again fails, and says why', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('first')
      .mockRejectedValueOnce(new Error('Offline'));
    const { result } = renderHook(() => useLive('a', load));
    await waitFor(() => expect(result.current.value).toBe('first'));

    await act(() => result.current.reload());
    expect(result.current.value).toBe('first');
    expect(result.current.error?.message).toBe('Offline');
  });

  it('never shows the value of another key', async () => {
    const slow = later<string>();
    const load = (key: string) =>
      key === 'a' ? slow.promise : Promise.resolve('of b');
    const { result, rerender } = renderHook(
      ({ key }) => useLive(key, () => load(key)),
      { initialProps: { key: 'a' } },
    );
    rerender({ key: 'b' });
    await waitFor(() => expect(result.current.value).toBe('of b'));
    await act(async () => slow.resolve('of a'));
    expect(result.current.value).toBe('of b');
  });

  it('drops an answer that was overtaken by a newer value', async () => {
    const slow = later<string>();
    const { result } = renderHook(() => useLive('a', () => slow.promise));
    act(() => result.current.replace('newer'));
    await act(async () => slow.resolve('older'));
    expect(result.current.value).toBe('newer');
  });

  it('loads again for a new revision, without letting go of the old value', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('first')
      .mockResolvedValueOnce('second');
    const { result, rerender } = renderHook(
      ({ revision }) => useLive('a', load, revision),
      { initialProps: { revision: undefined as number | undefined } },
    );
    await waitFor(() => expect(result.current.value).toBe('first'));
    rerender({ revision: 1 });
    expect(load).toHaveBeenCalledTimes(1);

    rerender({ revision: 2 });
    expect(result.current.value).toBe('first');
    await waitFor(() => expect(result.current.value).toBe('second'));
  });
});
