import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { stepOf, TestPortal } from '../TestPortal';
import { refusalProblems, verdictProblems } from './answerProblems';
import { Cast } from './casts';
import { STEP_OF } from './everyStepRunbook';
import { STEP_POLICIES } from './policies';
import { OFFERED } from './possible';
import { Releases } from './Releases';
import { sendStepAction } from './sendAction';
import { STEP_CELLS, StepCell, StepWithout } from './stepCells';
import { nameStepCell, stepFactsOf, stepRuleOf } from './stepRules';

async function problemsWith(
  portal: TestPortal,
  release: ReleaseDetail,
  cell: StepCell,
): Promise<string[]> {
  const row = stepRuleOf(cell);
  if (!row) {
    return ['no row decides it'];
  }
  const { action, cast, step } = cell;
  const { absent, authorization } = cast;
  const key = STEP_OF[step];
  const expectation = { row, facts: stepFactsOf(cell), absent };
  const verdict = stepOf(release, key).actions.find(
    ({ name }) => name === action,
  );
  if ((verdict !== undefined) !== OFFERED[step].includes(action)) {
    return [`whether the page is told about it: ${verdict !== undefined}`];
  }
  const told = verdict ? verdictProblems(verdict, expectation) : [];
  if (row.answer.code === undefined) {
    return told;
  }
  const response = await sendStepAction(
    portal,
    release,
    action,
    key,
    authorization,
  );
  return [...told, ...refusalProblems(response, expectation, verdict)];
}

/** Everything that is asked of one release, as one person reads it. */
async function askAbout(
  portal: TestPortal,
  release: ReleaseDetail,
  cells: readonly StepCell[],
): Promise<string[]> {
  const problems = await Promise.all(
    cells.map(async cell => {
      const found = await problemsWith(portal, release, cell);
      return found.map(problem => `${nameStepCell(cell)}: ${problem}`);
    }),
  );
  return problems.flat();
}

/**
 * Asks everything about one person or program: what the page is told, and what comes of trying what
 * is refused.
 *
 * @returns where it is not as in the table
 */
export async function askAboutSteps(
  portal: TestPortal,
  releases: Releases,
  cast: Cast,
): Promise<string[]> {
  const problems: string[] = [];
  const own = STEP_CELLS.filter(cell => cell.cast === cast);
  for (const without of Object.keys(STEP_POLICIES) as StepWithout[]) {
    portal.policy = STEP_POLICIES[without];
    const asked = own.filter(cell => cell.without === without);
    for (const scene of new Set(asked.map(cell => cell.scene))) {
      const { id } = releases.find(cast.line, scene);
      const release = await portal.get(id, cast.authorization);
      const cells = asked.filter(cell => cell.scene === scene);
      problems.push(...(await askAbout(portal, release, cells)));
    }
  }
  return problems;
}
