import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

/** The path from the top of a document to a value. */
export type ValuePath = ReadonlyArray<string | number>;

/** What is wrong with one value of a document. */
export interface Finding {
  path: ValuePath;
  /** Reads on from the path: `is missing`. */
  message: string;
}

/** A finding and its location. */
export interface RunbookProblem {
  file: string;
  /** 1 for the first line. */
  line: number;
  /** `spec.steps[2].owner`; `document` for the whole. */
  path: string;
  message: string;
}

/** `['spec', 'steps', 2, 'owner']` as `spec.steps[2].owner`. */
export function formatPath(path: ValuePath): string {
  const text = path
    .map(part => (/^\d+$/.test(`${part}`) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
  return text || 'document';
}

/** One `invalid_runbook` for everything that is wrong with a file, one line a problem. */
export function invalidRunbook(problems: RunbookProblem[]): ModelReleaseError {
  return new ModelReleaseError(
    'invalid_runbook',
    problems.map(p => `${p.file}:${p.line}: ${p.path} ${p.message}`).join('\n'),
    { problems },
  );
}
