import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { TestPortal } from '../TestPortal';
import { refusalProblems, verdictProblems } from './answerProblems';
import { Cast } from './casts';
import { RELEASE_POLICIES } from './policies';
import { RELEASE_CELLS, ReleaseCell, ReleaseWithout } from './releaseCells';
import { nameReleaseCell, releaseFactsOf, releaseRuleOf } from './releaseRules';
import { Releases } from './Releases';
import { sendReleaseAction } from './sendAction';

async function problemsWith(
  portal: TestPortal,
  release: ReleaseDetail,
  cell: ReleaseCell,
): Promise<string[]> {
  const row = releaseRuleOf(cell);
  const verdict = release.actions.find(({ name }) => name === cell.action);
  if (!row || !verdict) {
    return [row ? 'the page is told nothing about it' : 'no row decides it'];
  }
  const expectation = { row, facts: releaseFactsOf(cell) };
  const told = verdictProblems(verdict, expectation);
  if (row.answer.code === undefined) {
    return told;
  }
  const response = await sendReleaseAction(
    portal,
    release,
    cell.action,
    cell.cast.authorization,
  );
  return [...told, ...refusalProblems(response, expectation, verdict)];
}

/**
 * Asks everything about one person or program and releases as a whole.
 *
 * @returns where it is not as in the table
 */
export async function askAboutReleases(
  portal: TestPortal,
  releases: Releases,
  cast: Cast,
): Promise<string[]> {
  const problems: string[] = [];
  const own = RELEASE_CELLS.filter(cell => cell.cast === cast);
  for (const without of Object.keys(RELEASE_POLICIES) as ReleaseWithout[]) {
    portal.policy = RELEASE_POLICIES[without];
    const asked = own.filter(cell => cell.without === without);
    for (const scene of new Set(asked.map(cell => cell.scene))) {
      const { id } = releases.find(cast.line, scene);
      const release = await portal.get(id, cast.authorization);
      for (const cell of asked.filter(other => other.scene === scene)) {
        const found = await problemsWith(portal, release, cell);
        problems.push(
          ...found.map(problem => `${nameReleaseCell(cell)}: ${problem}`),
        );
      }
    }
  }
  return problems;
}
