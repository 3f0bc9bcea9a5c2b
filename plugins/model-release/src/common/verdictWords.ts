import {
  denialOf,
  type ActionVerdict,
} from '@model-release/backstage-plugin-model-release-common';
import { asTheServerSays } from './asTheServerSays';
import { denialWords } from './denialWords';
import { say } from './message';
import type { Part } from './phrase';

/** Why the reader cannot do something. */
export function verdictWords(
  verdict: Pick<ActionVerdict, 'code' | 'reason' | 'details'>,
): Part {
  const denial = denialOf(verdict);
  if (denial) {
    return denialWords(denial);
  }
  return verdict.reason === undefined
    ? say('denial.notPossible')
    : asTheServerSays(verdict.reason);
}
