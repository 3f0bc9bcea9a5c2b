import type { PacketChange } from '@model-release/backstage-plugin-model-release-common';
import { changeLines, type ChangeLine } from './changeLine';

/** Differences in one place. */
export interface ChangeGroup {
  key: string;
  title: string;
  lines: ChangeLine[];
}

const REQUEST = 'The request';
const REST = 'The rest of the packet';

function placeOf(change: PacketChange): string {
  if ('step' in change && change.step !== undefined) {
    return `step ${change.step}`;
  }
  return change.kind === 'other' ? REST : REQUEST;
}

function titleOfPlace(
  change: PacketChange,
  titleOf: (key: string) => string,
): string {
  return 'step' in change && change.step !== undefined
    ? titleOf(change.step)
    : placeOf(change);
}

/** The request, then each step in the order of the release, then what is in neither. */
export function changeGroups(
  changes: readonly PacketChange[],
  titleOf: (key: string) => string,
): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  const ordered = [
    ...changes.filter(change => placeOf(change) === REQUEST),
    ...changes.filter(change => placeOf(change).startsWith('step ')),
    ...changes.filter(change => placeOf(change) === REST),
  ];
  for (const change of ordered) {
    const key = placeOf(change);
    const title = titleOfPlace(change, titleOf);
    const group = groups.get(key) ?? { key, title, lines: [] };
    group.lines.push(...changeLines(change));
    groups.set(key, group);
  }
  return [...groups.values()];
}
