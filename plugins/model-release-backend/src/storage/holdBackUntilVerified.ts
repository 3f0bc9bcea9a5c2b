import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { DamagedEvidenceError, StoredBytes } from '../ports/EvidenceStorage';

type Expected = Pick<StoredBytes, 'digest'> & Partial<StoredBytes>;

/**
 * Lets bytes through, and holds the last chunk back until all of them are known: whoever reads gets no
 * whole file when they are not those of the digest.
 *
 * @param expected - the size is checked too, where it is known
 */
export function holdBackUntilVerified(expected: Expected): Transform {
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
    : `${name} is damaged: the digest of its bytes is ${actual.digest}.`;
}
