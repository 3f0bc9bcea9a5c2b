import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import type { Viewer } from '../../common/viewer';
import { waitingOf, type Waiting } from '../waiting/waiting';
import type { ListTab } from './listQuery';

/** A line of the list: a release, or one of its steps that waits for the reader. */
export interface ListRow {
  id: string;
  release: ReleaseSummary;
  /** What it waits for first; nothing once it has ended. */
  waiting?: Waiting;
  /** How much else it waits for. */
  others: number;
  /** The step that its link leads to, where the row is about one. */
  stepKey?: string;
  /** Whether another row is about the same checkpoint of the same model to the same environment. */
  isRepeated: boolean;
}

const subjectOf = ({ release, stepKey = '' }: ListRow) =>
  [
    release.entityRef,
    release.model,
    release.checkpoint.id,
    release.environment,
    stepKey,
  ].join('\n');

function oneRow(release: ReleaseSummary, viewer: Viewer): ListRow {
  const [waiting, ...others] = waitingOf(release, viewer);
  return {
    id: release.id,
    release,
    waiting,
    others: others.length,
    isRepeated: false,
  };
}

/** The steps of a release that wait for the reader, one a row. */
function stepRows(release: ReleaseSummary, viewer: Viewer): ListRow[] {
  const mine = waitingOf(release, viewer).filter(waiting => waiting.mine);
  return mine.length === 0
    ? [oneRow(release, viewer)]
    : mine.map(waiting => ({
        id: `${release.id}/${waiting.stepKey}`,
        release,
        waiting,
        others: 0,
        stepKey: waiting.stepKey,
        isRepeated: false,
      }));
}

/** What is listed, line by line: on the reader's own tab each step that waits for them. */
export function listRows(
  releases: readonly ReleaseSummary[],
  viewer: Viewer,
  tab: ListTab,
): ListRow[] {
  const rows = releases.flatMap(release =>
    tab === 'mine' ? stepRows(release, viewer) : [oneRow(release, viewer)],
  );
  const subjects = rows.map(subjectOf);
  return rows.map((row, index) => ({
    ...row,
    isRepeated: subjects.some(
      (subject, other) => other !== index && subject === subjects[index],
    ),
  }));
}
