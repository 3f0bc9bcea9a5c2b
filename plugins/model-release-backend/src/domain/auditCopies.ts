import {
  Evidence,
  Release,
  RequestPart,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';

/** What the audit trail keeps about a file. Its evaluation and its scan are not part of it. */
export function recordedFile({
  evaluation,
  scan,
  ...file
}: Evidence): Omit<Evidence, 'evaluation' | 'scan'> {
  return file;
}

/** What the audit trail keeps about a result. */
export function recordedResult(result: StepResult): StepResult {
  return 'files' in result
    ? { ...result, files: result.files.map(recordedFile) }
    : result;
}

/** Past this, the audit trail keeps the beginning of a text; packets keep it whole. */
const MAX_TEXT = 2_000;

function bounded(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function recordedPart(
  part: RequestPart,
  { modelCard, intendedUse, evaluation, rollback }: Release,
): unknown {
  switch (part) {
    case 'modelCard':
      return modelCard.digest;
    case 'intendedUse':
      return bounded(intendedUse);
    case 'evaluation':
      return {
        reference: evaluation.reference,
        passCriteria: bounded(evaluation.passCriteria),
      };
    default:
      return rollback;
  }
}

/** What the audit trail keeps about a change of the request: a card by its digest, texts bounded. */
export function recordedChange(
  part: RequestPart,
  before: Release,
  after: Release,
): { part: RequestPart; before: unknown; after: unknown } {
  return {
    part,
    before: recordedPart(part, before),
    after: recordedPart(part, after),
  };
}
