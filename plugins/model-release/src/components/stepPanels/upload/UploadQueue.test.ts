import { waitFor } from '@testing-library/react';
import type { UploadOptions } from '../../../api/EvidenceTransferApi';
import { UploadQueue, type Waiting } from './UploadQueue';

/** Sends when the test says so, and notes what happens. */
function aDesk() {
  const sending: Array<{ name: string; finish: (error?: Error) => void }> = [];
  const stored: string[] = [];
  const cancelled: string[] = [];
  const send = (file: File, { signal }: UploadOptions) =>
    new Promise<void>((resolve, reject) => {
      const finish = (error?: Error) => (error ? reject(error) : resolve());
      signal?.addEventListener('abort', () =>
        finish(new DOMException('Cancelled', 'AbortError')),
      );
      sending.push({ name: file.name, finish });
    });
  const queue = new UploadQueue(() => ({
    send,
    onStored: async name => {
      stored.push(name);
    },
    onCancelled: name => cancelled.push(name),
  }));
  return { queue, sending, stored, cancelled };
}

const waiting = (name: string, problem?: string): Waiting => ({
  file: new File(['x'], name),
  problem,
});

function later() {
  let settle!: () => void;
  const promise = new Promise<void>(resolve => {
    settle = resolve;
  });
  return { promise, settle };
}

async function expectSent(
  { sending }: ReturnType<typeof aDesk>,
  names: string,
) {
  await waitFor(() =>
    expect(sending.map(({ name }) => name).join(' ')).toBe(names),
  );
}

describe('UploadQueue', () => {
  it('sends one file after the other', async () => {
    const desk = aDesk();
    desk.queue.add([waiting('a'), waiting('b')]);
    await expectSent(desk, 'a');
    desk.sending[0].finish();
    await expectSent(desk, 'a b');
    expect(desk.stored).toEqual(['a']);
  });

  it('lets a second batch wait for the first', async () => {
    const desk = aDesk();
    desk.queue.add([waiting('a')]);
    desk.queue.add([waiting('b')]);
    await expectSent(desk, 'a');
    desk.sending[0].finish();
    await expectSent(desk, 'a b');
    expect(desk.stored).toEqual(['a']);
  });

  it('does not send what was cancelled before its turn', async () => {
    const desk = aDesk();
    desk.queue.add([waiting('a'), waiting('b'), waiting('c')]);
    await expectSent(desk, 'a');
    desk.queue.remove(desk.queue.transfers[1].id);
    expect(desk.cancelled).toEqual(['b']);
    desk.sending[0].finish();
    await expectSent(desk, 'a c');
  });

  it('stops the one on its way and sends no other when nobody looks any more', async () => {
    const desk = aDesk();
    desk.queue.add([waiting('a'), waiting('b')]);
    await expectSent(desk, 'a');
    desk.queue.cancelAll();
    expect(desk.cancelled).toEqual(['a', 'b']);
    expect(desk.queue.transfers).toEqual([]);
    desk.queue.add([waiting('c')]);
    await expectSent(desk, 'a c');
  });

  it('keeps why a file was refused or broke off, and sends the next one', async () => {
    const desk = aDesk();
    desk.queue.add([waiting('a', 'Wrong name'), waiting('b'), waiting('c')]);
    await expectSent(desk, 'b');
    desk.sending[0].finish(new Error('The line is dead'));
    await expectSent(desk, 'b c');
    expect(desk.queue.transfers).toMatchObject([
      { fileName: 'a', problem: 'Wrong name' },
      { fileName: 'b', problem: expect.stringContaining('The line is dead') },
      { fileName: 'c', problem: undefined },
    ]);
    expect(desk.cancelled).toEqual([]);
  });

  it('forgets earlier problems when more files come, or on request', () => {
    const { queue, cancelled } = aDesk();
    queue.add([waiting('a', 'Wrong name')]);
    queue.add([waiting('b', 'Empty')]);
    expect(queue.transfers.map(({ fileName }) => fileName)).toEqual(['b']);
    queue.remove(queue.transfers[0].id);
    expect(queue.transfers).toEqual([]);
    expect(cancelled).toEqual([]);
  });

  it('does not call cancelled what was stored already', async () => {
    const cancelled: string[] = [];
    const stored = later();
    const shown = later();
    const queue = new UploadQueue(() => ({
      send: async () => {},
      onStored: () => {
        stored.settle();
        return shown.promise;
      },
      onCancelled: name => cancelled.push(name),
    }));
    queue.add([waiting('a')]);
    await stored.promise;
    queue.remove(queue.transfers[0].id);
    shown.settle();
    expect(queue.transfers).toEqual([]);
    expect(cancelled).toEqual([]);
  });

  it('tells whoever watches of each change', async () => {
    const desk = aDesk();
    const watcher = jest.fn();
    const stop = desk.queue.subscribe(watcher);
    desk.queue.add([waiting('a')]);
    expect(watcher).toHaveBeenCalledTimes(1);
    stop();
    desk.queue.cancelAll();
    expect(watcher).toHaveBeenCalledTimes(1);
  });
});
