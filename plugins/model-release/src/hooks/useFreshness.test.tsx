import { webcrypto } from 'node:crypto';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import { changeSignal } from '@model-release/backstage-plugin-model-release-common';
import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { modelReleaseApiRef } from '../api/apiRefs';
import { useFreshness } from './useFreshness';
import { useRelease } from './useRelease';

/** Signals that the test sends. */
function fakeSignals() {
  const listeners = new Map<string, (message: any) => void>();
  const signals: SignalApi = {
    subscribe(channel, onMessage) {
      listeners.set(channel, onMessage);
      return { unsubscribe: () => listeners.delete(channel) };
    },
  };
  /** All in the same moment. */
  const send = async (...ids: string[]) => {
    const messages = await Promise.all(
      ids.map((id, index) => changeSignal(id, `salt-${index}`)),
    );
    await act(async () => {
      for (const message of messages) {
        listeners.get('model-release:releases')?.(message);
      }
    });
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[signalApiRef, signals]]}>
      {children}
    </TestApiProvider>
  );
  return { send, wrapper, listeners };
}

describe('useFreshness', () => {
  beforeAll(() => {
    // A browser has it on pages that came over HTTPS.
    Object.defineProperty(globalThis.crypto, 'subtle', {
      value: webcrypto.subtle,
      configurable: true,
    });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks again when the release has changed elsewhere, and for no other', async () => {
    const { send, wrapper } = fakeSignals();
    const onStale = jest.fn();
    renderHook(() => useFreshness(onStale, 'mine'), { wrapper });
    await send('another');
    await send('mine', 'another');
    await waitFor(() => expect(onStale).toHaveBeenCalledTimes(1));
    await send('mine');
    await waitFor(() => expect(onStale).toHaveBeenCalledTimes(2));
  });

  it('asks again once for changes that come together when it watches a list', async () => {
    jest.useFakeTimers();
    const { send, wrapper } = fakeSignals();
    const onStale = jest.fn();
    renderHook(() => useFreshness(onStale), { wrapper });
    await send('one', 'another');
    await send('one');
    act(() => jest.advanceTimersByTime(2_000));
    expect(onStale).toHaveBeenCalledTimes(1);
    await send('another');
    act(() => jest.advanceTimersByTime(2_000));
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

  it('shows a change within half a minute though its first socket is never answered', async () => {
    jest.useFakeTimers();
    const before = aReleaseDetail({ version: 1 });
    const getRelease = jest.fn(async () => before);
    const unanswered: SignalApi = {
      subscribe: () => ({ unsubscribe: () => {} }),
    };
    const { result } = renderHook(() => useRelease(before.id), {
      wrapper: ({ children }) => (
        <TestApiProvider
          apis={[
            [signalApiRef, unanswered],
            [modelReleaseApiRef, { getRelease } as any],
          ]}
        >
          {children}
        </TestApiProvider>
      ),
    });
    await act(async () => {});
    expect(result.current.value?.version).toBe(1);
    getRelease.mockResolvedValue({ ...before, version: 2 });
    await act(async () => jest.advanceTimersByTime(30_000));
    expect(result.current.value?.version).toBe(2);
  });
});
