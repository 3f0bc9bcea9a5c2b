import { buffer } from 'node:stream/consumers';
import {
  compareResults,
  Evidence,
  EvaluationResult,
  PacketChange,
  Release,
  ResultComparison,
} from '@model-release/backstage-plugin-model-release-common';
import { isUnreadable } from '../releases/isUnreadable';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import {
  MAX_EVALUATION_BYTES,
  readEvaluationFile,
} from '../../readers/evaluation/readEvaluationFile';
import { textEncoding } from '../../readers/fileType/textEncoding';

type Storage = Pick<EvidenceStorage, 'head' | 'readVerified'>;
type FileChange = Extract<PacketChange, { kind: 'file' }>;
type Measurement = Extract<PacketChange, { kind: 'measurement' }>;

/** What tells how a text is written, as at its upload. */
const FIRST_BYTES = 4_100;
/** More files of one step than that are not read again. */
const MAX_FILES = 10;
/** More values of one step than that nobody reads. */
const MAX_MEASUREMENTS = 100;

/** The results of a file that is not with the step any more; none where it cannot be read as such. */
async function readAgain(
  storage: Storage,
  digest: string,
  checkpointId: string,
): Promise<EvaluationResult[]> {
  try {
    const size = await storage.head(digest);
    if (size === undefined || size > MAX_EVALUATION_BYTES) {
      return [];
    }
    const bytes = await buffer(await storage.readVerified({ digest, size }));
    const encoding = textEncoding(bytes.subarray(0, FIRST_BYTES));
    return encoding === undefined
      ? []
      : readEvaluationFile(bytes, encoding, checkpointId)?.results ?? [];
  } catch (error) {
    if (isUnreadable(error)) {
      return [];
    }
    throw error;
  }
}

/** What changed in value or threshold, what is judged first. */
function differing(compared: readonly ResultComparison[]) {
  const isJudged = ({ now, before }: ResultComparison) =>
    (now ?? before)?.threshold !== undefined;
  const differs = ({ trend, now, before }: ResultComparison) =>
    trend !== 'same' || now?.threshold !== before?.threshold;
  const all = compared.filter(differs);
  return [...all.filter(isJudged), ...all.filter(one => !isJudged(one))].slice(
    0,
    MAX_MEASUREMENTS,
  );
}

/**
 * What was measured differently in the evaluations among the changed files of a step, whatever the
 * files are called.
 */
async function measurementsOf(
  storage: Storage,
  release: Release,
  step: string,
  changed: readonly FileChange[],
): Promise<Measurement[]> {
  const files: readonly Evidence[] =
    release.steps.find(({ key }) => key === step)?.files ?? [];
  const resultsIn = async (side: 'before' | 'after') => {
    const digests = changed
      .flatMap(change => change[side]?.digest ?? [])
      .slice(0, MAX_FILES);
    const results = await Promise.all(
      digests.map(digest => {
        const stored = files.find(file => file.digest === digest);
        return stored
          ? stored.evaluation?.results ?? []
          : readAgain(storage, digest, release.checkpoint.id);
      }),
    );
    return results.flat();
  };
  const [before, after] = await Promise.all([
    resultsIn('before'),
    resultsIn('after'),
  ]);
  return differing(compareResults(after, before)).map(
    ({ now, before: was }) => ({
      kind: 'measurement',
      step,
      ...(was && { before: was }),
      ...(now && { after: now }),
    }),
  );
}

/** The values that the evaluations among some changed files measured differently, step by step. */
export async function compareEvaluations(
  storage: Storage,
  release: Release,
  changes: readonly PacketChange[],
): Promise<Measurement[]> {
  const files = changes.filter(
    (change): change is FileChange => change.kind === 'file',
  );
  const steps = [...new Set(files.map(({ step }) => step))];
  const found = await Promise.all(
    steps.map(step =>
      measurementsOf(
        storage,
        release,
        step,
        files.filter(file => file.step === step),
      ),
    ),
  );
  return found.flat();
}
