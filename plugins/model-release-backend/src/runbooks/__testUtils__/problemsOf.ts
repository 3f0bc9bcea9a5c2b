import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { parseRunbook } from '../parseRunbook';
import { RunbookProblem } from '../rules/problems';

/** What the tests call their runbook. */
export const FILE = 'runbooks/small.yaml';

/** The refusal of a text that is no runbook. */
export function refusalOf(text: string): ModelReleaseError {
  try {
    parseRunbook(text, FILE);
  } catch (error) {
    if (error instanceof ModelReleaseError) {
      return error;
    }
    throw error;
  }
  throw new Error('The runbook was accepted');
}

/** What is wrong with a text that is no runbook. */
export function problemsOf(text: string): RunbookProblem[] {
  return refusalOf(text).details.problems as RunbookProblem[];
}

/** The line a passage stands on, counted from 1. */
export function lineOf(text: string, passage: string): number {
  return text.split('\n').findIndex(line => line.includes(passage)) + 1;
}
