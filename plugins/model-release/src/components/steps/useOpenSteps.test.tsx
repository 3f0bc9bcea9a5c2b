import { act, renderHook } from '@testing-library/react';
import { useOpenSteps } from './useOpenSteps';

describe('useOpenSteps', () => {
  it('opens what waits for the reader, also when that comes later', () => {
    const { result, rerender } = renderHook(
      ({ wanted }) => useOpenSteps(wanted),
      { initialProps: { wanted: ['a'] } },
    );
    expect(result.current.isOpen('a')).toBe(true);
    rerender({ wanted: ['a', 'b'] });
    expect(result.current.isOpen('b')).toBe(true);
  });

  it('leaves a step open that no longer waits for the reader', () => {
    const { result, rerender } = renderHook(
      ({ wanted }) => useOpenSteps(wanted),
      { initialProps: { wanted: ['a'] } },
    );
    rerender({ wanted: [] as string[] });
    expect(result.current.isOpen('a')).toBe(true);
  });

  it('leaves a step closed that the reader has closed', () => {
    const { result, rerender } = renderHook(
      ({ wanted }) => useOpenSteps(wanted),
      { initialProps: { wanted: ['a'] } },
    );
    act(() => result.current.setOpen('a', false));
    rerender({ wanted: ['b', 'a'] });
    expect(result.current.isOpen('a')).toBe(false);
  });
});
