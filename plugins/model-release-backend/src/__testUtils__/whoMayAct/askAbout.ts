import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { TestPortal } from '../TestPortal';
import { refusalProblems, verdictProblems } from './answerProblems';
import { Cast } from './casts';
import { Releases } from './Releases';
import { Cell, policyOf, ruleOf, Topic } from './topic';

async function problemsWith<TCell extends Cell>(
  portal: TestPortal,
  topic: Topic<TCell>,
  release: ReleaseDetail,
  cell: TCell,
): Promise<string[]> {
  const row = ruleOf(topic, cell);
  if (!row) {
    return ['no row decides it'];
  }
  const { absent } = cell.cast;
  const expectation = { row, facts: topic.factsOf(cell), absent };
  const { verdict, isOffered } = topic.toldOf(release, cell);
  if ((verdict !== undefined) !== isOffered) {
    return [`whether the page is told about it: ${verdict !== undefined}`];
  }
  const told = verdict ? verdictProblems(verdict, expectation) : [];
  if (row.answer.code === undefined) {
    return told;
  }
  const response = await topic.send(portal, release, cell);
  return [...told, ...refusalProblems(response, expectation, verdict)];
}

/** Everything that is asked of one release, as one person reads it. */
async function askAboutRelease<TCell extends Cell>(
  portal: TestPortal,
  topic: Topic<TCell>,
  release: ReleaseDetail,
  cells: readonly TCell[],
): Promise<string[]> {
  const problems = await Promise.all(
    cells.map(async cell => {
      const found = await problemsWith(portal, topic, release, cell);
      return found.map(problem => `${topic.nameOf(cell)}: ${problem}`);
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
export async function askAbout<TCell extends Cell>(
  portal: TestPortal,
  topic: Topic<TCell>,
  releases: Releases,
  cast: Cast,
): Promise<string[]> {
  const problems: string[] = [];
  const own = topic.cells.filter(cell => cell.cast === cast);
  for (const without of new Set(own.map(cell => cell.without))) {
    portal.policy = policyOf(topic, { without });
    const asked = own.filter(cell => cell.without === without);
    for (const scene of new Set(asked.map(cell => cell.scene))) {
      const { id } = releases.find(cast.line, scene);
      const release = await portal.get(id, cast.authorization);
      const cells = asked.filter(cell => cell.scene === scene);
      problems.push(...(await askAboutRelease(portal, topic, release, cells)));
    }
  }
  return problems;
}
