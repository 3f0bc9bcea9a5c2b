import {
  modelReleaseStepActPermission,
  modelReleaseStepReassignPermission,
  modelReleaseStepWaivePermission,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { stepOf, TestPortal } from '../TestPortal';
import { ALLOW_ALL, denying, Policy } from '../TestPolicy';
import {
  Expectation,
  Facts,
  refusalProblems,
  verdictProblems,
} from './answerProblems';
import { Cast, nameOf } from './casts';
import { STEP_OF } from './everyStepRunbook';
import { REQUESTERS } from './relations';
import { Row, RuleTable } from './RuleTable';
import { Releases } from './Releases';
import { sendStepAction } from './sendAction';
import { OFFERED, STEP_CELLS, StepCell, Without } from './stepCells';
import { STEP_TABLE } from './stepTable';
import { STEP_COLUMNS } from './words';

export const STEP_RULES = RuleTable.read(STEP_TABLE, STEP_COLUMNS);

const WITHOUTS: Record<Without, Policy> = {
  nothing: ALLOW_ALL,
  act: denying(modelReleaseStepActPermission.name),
  extras: denying(
    modelReleaseStepWaivePermission.name,
    modelReleaseStepReassignPermission.name,
  ),
};

function permissionOf({ action, without }: StepCell): string {
  if (without === 'extras') {
    return `model-release.step.${action}`;
  }
  return 'model-release.step.act';
}

function factsOf(cell: StepCell): Facts {
  const { cast, step, state } = cell;
  return {
    actor: [nameOf(cast.ref)],
    through: [cast.plugin],
    requester: [nameOf(REQUESTERS[cast.line])],
    owners:
      cast.line === 'given to gina'
        ? ['gina']
        : ['reviewers', 'second-reviewers'],
    step: [`The ${STEP_OF[step]}`],
    state: [state.replace('_', ' ')],
    type: [step],
    permission: [permissionOf(cell)],
    'handed-in': [cast.handedIn && `The ${cast.handedIn}`],
    signer: [cast.signer],
  };
}

/** The row that decides a cell. */
export function ruleOf({ cast, ...cell }: StepCell): Row | undefined {
  const { who, through } = cast;
  return STEP_RULES.find({ ...cell, who, through });
}

/** A cell in one line, for people who look for it in the table. */
export function nameCell({ cast, ...cell }: StepCell): string {
  const { action, step, state, without } = cell;
  const { through, who } = cast;
  return [action, through, who, step, state, without].join(' | ');
}

type Representative = [name: string, cell: StepCell, row: Row];

/**
 * For each action on each type of step that a row allows: somebody who has it done. In turn, so that
 * everybody whom the row is about gets to do something.
 */
function chooseRepresentatives(): Representative[] {
  const candidates = new Map<string, Representative[]>();
  for (const cell of STEP_CELLS) {
    const row = ruleOf(cell);
    if (row && row.answer.code === undefined) {
      const key = [row.line, cell.action, cell.step].join();
      const alike = candidates.get(key) ?? [];
      candidates.set(key, [...alike, [nameCell(cell), cell, row]]);
    }
  }
  return [...candidates.values()].map(
    (alike, index) => alike[index % alike.length],
  );
}

export const STEP_REPRESENTATIVES = chooseRepresentatives();

async function problemsWith(
  portal: TestPortal,
  release: ReleaseDetail,
  cell: StepCell,
): Promise<string[]> {
  const row = ruleOf(cell);
  if (!row) {
    return ['no row decides it'];
  }
  const { action, cast, step } = cell;
  const key = STEP_OF[step];
  const expectation: Expectation = {
    row,
    facts: factsOf(cell),
    absent: cast.absent,
  };
  const verdict = stepOf(release, key).actions.find(
    ({ name }) => name === action,
  );
  if ((verdict !== undefined) !== OFFERED[step].includes(action)) {
    return [`the page hears of it: ${verdict !== undefined}`];
  }
  const problems = verdict ? verdictProblems(verdict, expectation) : [];
  if (row.answer.code === undefined) {
    return problems;
  }
  const response = await sendStepAction(
    portal,
    release,
    action,
    key,
    cast.authorization,
  );
  return [
    ...problems,
    ...refusalProblems(response, expectation, verdict?.reason),
  ];
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
  const found: string[] = [];
  const own = STEP_CELLS.filter(cell => cell.cast === cast);
  for (const without of Object.keys(WITHOUTS) as Without[]) {
    portal.policy = WITHOUTS[without];
    const asked = own.filter(cell => cell.without === without);
    for (const scene of new Set(asked.map(cell => cell.scene))) {
      const { id } = releases.find(cast.line, scene);
      const release = await portal.get(id, cast.authorization);
      const cells = asked.filter(cell => cell.scene === scene);
      const problems = await Promise.all(
        cells.map(async cell =>
          (await problemsWith(portal, release, cell)).map(
            problem => `${nameCell(cell)}: ${problem}`,
          ),
        ),
      );
      found.push(...problems.flat());
    }
  }
  return found;
}
