import { nameOf } from './casts';
import { Facts } from './answerProblems';
import { STEP_OF } from './everyStepRunbook';
import { REQUESTERS } from './relations';
import { Row } from './RuleTable';
import { StepCell } from './stepCells';
import { STEP_RULES } from './stepTable';

/** The row that decides a cell. */
export function stepRuleOf({ cast, ...cell }: StepCell): Row | undefined {
  const { who, through } = cast;
  return STEP_RULES.find({ ...cell, who, through });
}

/** A cell in one line, for people who look for it in the table. */
export function nameStepCell({ cast, ...cell }: StepCell): string {
  const { action, step, state, without } = cell;
  const { through, who } = cast;
  return [action, through, who, step, state, without].join(' | ');
}

/** What the words of the table's last column stand for. */
export function stepFactsOf(cell: StepCell): Facts {
  const { cast, state, step, without } = cell;
  const { handedIn, line, plugin, ref, signer } = cast;
  return {
    actor: [nameOf(ref)],
    through: [plugin],
    requester: [nameOf(REQUESTERS[line])],
    owners:
      line === 'given to gina' ? ['gina'] : ['reviewers', 'second-reviewers'],
    step: [`The ${STEP_OF[step]}`],
    state: [state.replace('_', ' ')],
    type: [step],
    permission: [`model-release.step.${without}`],
    'handed-in': [handedIn && `The ${handedIn}`],
    signer: [signer],
  };
}
