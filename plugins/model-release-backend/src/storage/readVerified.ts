import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { EvidenceStorage, StoredBytes } from '../ports/EvidenceStorage';

type Expected = Pick<StoredBytes, 'digest'> & Partial<StoredBytes>;

/** Stored bytes are not what was stored. */
export class DamagedEvidenceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DamagedEvidenceError';
  }
}

/**
 * Opens stored bytes whole, and fails before their end when they are not those of the digest: the
 * last chunk is held back until all of them are known. So nobody can take damaged bytes for a file.
 *
 * @param expected - the size is held against them too, where it is known
 * @throws ModelReleaseError `unknown_evidence` when nothing is stored under the digest
 */
export async function readVerified(
  storage: Pick<EvidenceStorage, 'get'>,
  expected: Expected,
): Promise<Readable> {
  const { content } = await storage.get(expected.digest);
  const verified = holdingBack(expected);
  content.once('error', error => verified.destroy(error));
  content.once('close', () => {
    // Not left to `pipeline`: its error is the one of a reader who went away.
    if (!content.readableEnded) {
      verified.destroy(
        new Error(`The storage closed ${expected.digest} early`),
      );
    }
  });
  verified.once('close', () => content.destroy());
  return content.pipe(verified);
}

function holdingBack(expected: Expected): Transform {
  const hash = createHash('sha256');
  let size = 0;
  let held: Buffer | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      const free = held;
      held = chunk;
      done(null, free);
    },
    flush(done) {
      const digest = `sha256:${hash.digest('hex')}`;
      const problem = problemOf(expected, { digest, size });
      if (problem) {
        done(new DamagedEvidenceError(problem));
      } else {
        done(null, held);
      }
    },
  });
}

function problemOf(
  expected: Expected,
  actual: StoredBytes,
): string | undefined {
  const name = `The stored file ${expected.digest}`;
  if (expected.size !== undefined && actual.size !== expected.size) {
    return `${name} has ${actual.size} bytes instead of ${expected.size}.`;
  }
  return actual.digest === expected.digest
    ? undefined
    : `${name} is damaged: its bytes are ${actual.digest}.`;
}
