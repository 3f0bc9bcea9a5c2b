import { Facts } from './answerProblems';
import { nameOf } from './casts';
import { REQUESTERS } from './relations';
import { ReleaseCell } from './releaseCells';
import { RELEASE_RULES } from './releaseTable';
import { Row } from './RuleTable';

/** The row that decides a cell. */
export function releaseRuleOf({ cast, ...cell }: ReleaseCell): Row | undefined {
  const { who, through } = cast;
  return RELEASE_RULES.find({ ...cell, who, through });
}

/** A cell in one line, for people who look for it in the table. */
export function nameReleaseCell({ cast, ...cell }: ReleaseCell): string {
  const { action, state, without } = cell;
  const { through, who } = cast;
  return [action, through, who, state, without].join(' | ');
}

/** What the words of the table's last column stand for. */
export function releaseFactsOf({ cast, state, without }: ReleaseCell): Facts {
  return {
    actor: [nameOf(cast.ref)],
    through: [cast.plugin],
    requester: [nameOf(REQUESTERS[cast.line])],
    state: [state.replace('_', ' ')],
    permission: [`model-release.release.${without}`],
  };
}
