import { JudgedParts } from '../model/step';
import { Evidence } from '../model/evidence';
import { Release } from '../model/release';
import { RequestPart } from '../model/runbook';
import { Step } from '../model/step';

type Request = Pick<
  Release,
  'rollback' | 'evaluation' | 'intendedUse' | 'modelCard'
>;

/** What a step reads of a request. @public */
export function judgedParts(
  reads: readonly RequestPart[],
  { modelCard, intendedUse, evaluation, rollback }: Request,
): JudgedParts {
  const parts: Required<JudgedParts> = {
    modelCard: modelCard.digest,
    intendedUse,
    evaluation,
    rollback,
  };
  return Object.fromEntries(reads.map(part => [part, parts[part]]));
}

/** The texts of a part, in an order of their own. */
function textsOf(part: JudgedParts[RequestPart]): string {
  return JSON.stringify(
    typeof part === 'object' ? Object.entries(part).sort() : part,
  );
}

function identityOf({ fileName, digest, section }: Evidence): string {
  return JSON.stringify([fileName, digest, section]);
}

/** Names of files that one side has and the other has not, or not with these bytes. */
function differingFiles(
  before: readonly Evidence[],
  now: readonly Evidence[],
): string[] {
  const [was, is] = [before, now].map(files => files.map(identityOf));
  const names = [
    ...now.filter(file => !was.includes(identityOf(file))),
    ...before.filter(file => !is.includes(identityOf(file))),
  ].map(({ fileName }) => fileName);
  return [...new Set(names)];
}

/** What differs in that which a step judges. @public */
export interface JudgedChanges {
  parts: RequestPart[];
  /** Names of its own files. */
  files: string[];
}

/**
 * What has changed of that which a reopened step judges since it was completed: the parts of the request
 * that it reads, and its own files. Results of other steps are not among it: whether they matter, its
 * owner decides.
 *
 * @public
 */
export function judgedChanges(
  step: Pick<Step, 'reads' | 'previousRound' | 'result' | 'files'>,
  release: Request,
): JudgedChanges {
  const { judged = {} } = step.previousRound ?? {};
  const now = judgedParts(step.reads, release);
  const { result } = step;
  return {
    parts: step.reads.filter(
      part => textsOf(judged[part]) !== textsOf(now[part]),
    ),
    files: differingFiles(
      result && 'files' in result ? result.files : [],
      step.files,
    ),
  };
}

/** Whether a sign-off sent back exactly this step: confirming its result then takes a word. @public */
export function needsAnswer({
  previousRound,
}: Pick<Step, 'previousRound'>): boolean {
  const { cause, steps = [] } = previousRound?.reopened ?? {};
  return cause === 'changes_requested' && steps.length === 0;
}
