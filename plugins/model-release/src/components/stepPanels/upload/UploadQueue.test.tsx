import { waitFor } from '@testing-library/react';
import type { UploadOptions } from '../../../api/EvidenceTransferApi';
import { say } from '../../../common/message';
import { UploadQueue, type QueuedFile } from './UploadQueue';

/** Sends when the test says so, and notes what happens. */
function aQueue() {
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

const queued = (name: string, problem?: string): QueuedFile => ({
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
  { sending }: ReturnType<typeof aQueue>,
  names: string,
) {
  await waitFor(() =>
    expect(sending.map(({ name }) => name).join(' ')).toBe(names),
  );
}

describe('UploadQueue', () => {
  it('sends one file after the other', async () => {
    const upload = aQueue();
    upload.queue.add([queued('a'), queued('b')]);
    await expectSent(upload, 'a');
    upload.sending[0].finish();
    await expectSent(upload, 'a b');
    expect(upload.stored).toEqual(['a']);
  });

  it('lets a second batch wait for the first', async () => {
    const upload = aQueue();
    upload.queue.add([queued('a')]);
    upload.queue.add([queued('b')]);
    await expectSent(upload, 'a');
    upload.sending[0].finish();
    await expectSent(upload, 'a b');
    expect(upload.stored).toEqual(['a']);
  });

  it('does not send what was cancelled before its turn', async () => {
    const upload = aQueue();
    upload.queue.add([queued('a'), queued('b'), queued('c')]);
    await expectSent(upload, 'a');
    upload.queue.remove(upload.queue.transfers[1].id);
    expect(upload.cancelled).toEqual(['b']);
    upload.sending[0].finish();
    await expectSent(upload, 'a c');
  });

  it('stops the one on its way and sends no other when nobody looks any more', async () => {
    const upload = aQueue();
    upload.queue.add([queued('a'), queued('b')]);
    await expectSent(upload, 'a');
    upload.queue.cancelAll();
    expect(upload.cancelled).toEqual(['a', 'b']);
    expect(upload.queue.transfers).toEqual([]);
    upload.queue.add([queued('c')]);
    await expectSent(upload, 'a c');
  });

  it('keeps why a file was refused or broke off, and sends the next one', async () => {
    const upload = aQueue();
    upload.queue.add([queued('a', 'Wrong name'), queued('b'), queued('c')]);
    await expectSent(upload, 'b');
    upload.sending[0].finish(new Error('The line is dead'));
    await expectSent(upload, 'b c');
    expect(upload.queue.transfers).toMatchObject([
      { fileName: 'a', problem: 'Wrong name' },
      {
        fileName: 'b',
        problem: say('problem.failed', {
          problem: { text: 'The line is dead' },
        }),
      },
      { fileName: 'c', problem: undefined },
    ]);
    expect(upload.cancelled).toEqual([]);
  });

  it('forgets earlier problems when more files come, or on request', () => {
    const { queue, cancelled } = aQueue();
    queue.add([queued('a', 'Wrong name')]);
    queue.add([queued('b', 'Empty')]);
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
    queue.add([queued('a')]);
    await stored.promise;
    queue.remove(queue.transfers[0].id);
    shown.settle();
    expect(queue.transfers).toEqual([]);
    expect(cancelled).toEqual([]);
  });

  it('tells whoever watches of each change', async () => {
    const upload = aQueue();
    const watcher = jest.fn();
    const stop = upload.queue.subscribe(watcher);
    upload.queue.add([queued('a')]);
    expect(watcher).toHaveBeenCalledTimes(1);
    stop();
    upload.queue.cancelAll();
    expect(watcher).toHaveBeenCalledTimes(1);
  });
});
