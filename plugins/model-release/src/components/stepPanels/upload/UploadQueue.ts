import type { UploadOptions } from '../../../api/EvidenceTransferApi';
import type { Part } from '../../../common/phrase';
import { problemOf } from '../../../common/problem';

/** One file on its way, or refused. Files that are stored are shown by the step. */
export interface Transfer {
  id: number;
  fileName: string;
  /** 0 to 1. */
  sent: number;
  /** Why it was refused or broke off. */
  problem?: Part;
}

/** A file to send, or why it is not sent at all. */
export interface QueuedFile {
  file: File;
  problem?: Part;
}

/** What a queue sends with, and whom it tells. */
export interface UploadDependencies {
  send: (file: File, options: UploadOptions) => Promise<void>;
  /** The row of the file stays until this is done. */
  onStored: (fileName: string) => Promise<void>;
  onCancelled: (fileName: string) => void;
}

/** Sends files one after the other, however many times some are added. */
export class UploadQueue {
  #transfers: readonly Transfer[] = [];
  #nextId = 1;
  #last: Promise<void> = Promise.resolve();
  /** Of the files that are not stored yet, those that wait for their turn included. */
  readonly #controllers = new Map<number, AbortController>();
  readonly #watchers = new Set<() => void>();

  /** @param dependencies - asked anew each time: what it does depends on what is on the page */
  constructor(private readonly dependencies: () => UploadDependencies) {}

  /** What there is to show; another array after each change. */
  get transfers(): readonly Transfer[] {
    return this.#transfers;
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Puts files at the end; problems that were shown before make room. */
  add(files: readonly QueuedFile[], section?: string): void {
    const chosen = files.map(one => ({ ...one, id: this.#takeId() }));
    this.#show([
      ...this.#transfers.filter(one => one.problem === undefined),
      ...chosen.map(({ id, file, problem }) => ({
        id,
        fileName: file.name,
        sent: 0,
        problem,
      })),
    ]);
    for (const { id, file, problem } of chosen) {
      if (problem === undefined) {
        this.#controllers.set(id, new AbortController());
        this.#last = this.#last.then(() => this.#upload(id, file, section));
      }
    }
  }

  /** Takes a file out, whether it waits, is on its way or was refused. */
  remove(id: number): void {
    const fileName = this.#transfers.find(one => one.id === id)?.fileName;
    const controller = this.#controllers.get(id);
    this.#drop(id);
    if (controller) {
      controller.abort();
      this.dependencies().onCancelled(fileName ?? '');
    }
  }

  cancelAll(): void {
    this.#transfers.forEach(({ id }) => this.remove(id));
  }

  /** Never rejects: the next one waits for it. */
  async #upload(id: number, file: File, section?: string): Promise<void> {
    const signal = this.#controllers.get(id)?.signal;
    if (!signal) {
      return;
    }
    const onProgress = (sent: number) => this.#patch(id, { sent });
    try {
      await this.dependencies().send(file, { section, signal, onProgress });
      // From here on there is nothing left to cancel.
      this.#controllers.delete(id);
      await this.dependencies().onStored(file.name);
      this.#drop(id);
    } catch (error) {
      this.#controllers.delete(id);
      this.#patch(id, { problem: problemOf(error).message });
    }
  }

  #takeId(): number {
    const id = this.#nextId;
    this.#nextId += 1;
    return id;
  }

  #drop(id: number): void {
    this.#controllers.delete(id);
    this.#show(this.#transfers.filter(one => one.id !== id));
  }

  /** Nothing comes of it when the file was taken out meanwhile. */
  #patch(id: number, change: Partial<Transfer>): void {
    this.#show(
      this.#transfers.map(one => (one.id === id ? { ...one, ...change } : one)),
    );
  }

  #show(transfers: readonly Transfer[]): void {
    this.#transfers = transfers;
    this.#watchers.forEach(watcher => watcher());
  }
}
