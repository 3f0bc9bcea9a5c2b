import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { StoredBytes } from '../ports/EvidenceStorage';
import { refusal } from './refusal';
import { assertExpected, assertNotEmpty, assertWithin } from './uploadRules';

/**
 * Bytes on their way into a storage: counted, hashed, and checked against the rules. They fail
 * before they end when they break a rule, so that a storage never completes what it must refuse.
 * The source is left as it is: it may be a request that still has to be answered.
 */
export class ReceivedBytes {
  /** What was received, once it is complete. */
  stored: StoredBytes | undefined;
  /** Why the bytes are refused, once they are. */
  refusal: ModelReleaseError | undefined;
  #stopped = false;

  constructor(
    private readonly content: Readable,
    private readonly limits: { maxSize: number; expectedDigest?: string },
  ) {}

  /** The chunks, once. Asks the source for the next one only when it is asked itself. */
  async *chunks(): AsyncGenerator<Buffer> {
    try {
      yield* this.#check();
    } catch (error) {
      this.refusal = error as ModelReleaseError;
      throw error;
    }
  }

  /** Takes no more from the source: the medium has failed. */
  stop(): void {
    this.#stopped = true;
  }

  async *#check(): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of this.#read(() => size)) {
      size += chunk.length;
      assertWithin(this.limits.maxSize, size);
      hash.update(chunk);
      yield chunk;
    }
    const digest = `sha256:${hash.digest('hex')}`;
    assertNotEmpty(size);
    assertExpected(digest, this.limits.expectedDigest);
    this.stored = { digest, size };
  }

  /** Whatever fails in here came out of the source. It may refuse its bytes itself. */
  async *#read(received: () => number): AsyncGenerator<Buffer> {
    const source = this.content.iterator({ destroyOnReturn: false });
    try {
      for await (const chunk of source) {
        if (this.#stopped) {
          return;
        }
        yield Buffer.from(chunk);
      }
    } catch (error) {
      if (error instanceof ModelReleaseError) {
        throw error;
      }
      throw refusal(
        'invalid_request',
        `The upload ended early, after ${received()} bytes.`,
        { cause: error },
      );
    }
  }
}
