import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useFreshness } from './useFreshness';

/** Signals that the test sends. */
function fakeSignals() {
  const listeners = new Map<string, (message: any) => void>();
  const signals: SignalApi = {
    subscribe(channel, onMessage) {
      listeners.set(channel, onMessage);
      return { unsubscribe: () => listeners.delete(channel) };
    },
  };
  const send = (id: string) =>
    act(() => listeners.get('model-release:releases')?.({ id }));
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[signalApiRef, signals]]}>
      {children}
    </TestApiProvider>
  );
  return { send, wrapper, listeners };
}

describe('useFreshness', () => {
  it('asks again when the release has changed elsewhere, and for no other', () => {
    const { send, wrapper } = fakeSignals();
    const onStale = jest.fn();
    renderHook(() => useFreshness(onStale, 'mine'), { wrapper });
    send('another');
    expect(onStale).not.toHaveBeenCalled();
    send('mine');
    expect(onStale).toHaveBeenCalledTimes(1);
  });

  it('asks again for every change when it watches a list', () => {
    const { send, wrapper } = fakeSignals();
    const onStale = jest.fn();
    renderHook(() => useFreshness(onStale), { wrapper });
    send('one');
    send('another');
    expect(onStale).toHaveBeenCalledTimes(2);
  });

  it('asks again when the reader comes back to the window, also without signals', () => {
    const onStale = jest.fn();
    const { unmount } = renderHook(() => useFreshness(onStale), {
      wrapper: ({ children }) => (
        <TestApiProvider apis={[]}>{children}</TestApiProvider>
      ),
    });
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(onStale).toHaveBeenCalledTimes(1);
    unmount();
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(onStale).toHaveBeenCalledTimes(1);
  });
});
