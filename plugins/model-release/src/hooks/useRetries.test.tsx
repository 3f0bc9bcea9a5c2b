import { act, fireEvent, renderHook } from '@testing-library/react';
import { pauseBefore, useRetries } from './useRetries';

const offline = () => new TypeError('Failed to fetch');

describe('loading again by itself', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function show(first: Error | undefined) {
    const reload = jest.fn();
    const { rerender, unmount } = renderHook(
      ({ error }) => useRetries(error, reload),
      { initialProps: { error: first } },
    );
    const fail = (error: Error | undefined) => rerender({ error });
    const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));
    return { reload, fail, wait, unmount };
  }

  it('waits longer after each attempt, and never longer than half a minute', () => {
    expect([0, 1, 2, 3, 4, 20].map(pauseBefore)).toEqual([
      2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
  });

  it('happens after a pause, and after a longer one when that failed too', () => {
    const { reload, fail, wait } = show(offline());
    wait(2_000);
    expect(reload).toHaveBeenCalledTimes(1);
    fail(offline());
    wait(2_000);
    expect(reload).toHaveBeenCalledTimes(1);
    wait(2_000);
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it.each(['online', 'focus'])('happens at once on %p', event => {
    const { reload } = show(offline());
    fireEvent(window, new Event(event));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('is over once it worked', () => {
    const { reload, fail, wait } = show(offline());
    fail(undefined);
    wait(60_000);
    fireEvent(window, new Event('online'));
    expect(reload).not.toHaveBeenCalled();
    fail(offline());
    wait(2_000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it.each([404, 403, 500])('does not happen after a %s', statusCode => {
    const { reload, wait } = show(
      Object.assign(new Error('no'), { statusCode }),
    );
    wait(60_000);
    expect(reload).not.toHaveBeenCalled();
  });

  it('ends with the page', () => {
    const { reload, wait, unmount } = show(offline());
    unmount();
    wait(60_000);
    expect(reload).not.toHaveBeenCalled();
  });
});
