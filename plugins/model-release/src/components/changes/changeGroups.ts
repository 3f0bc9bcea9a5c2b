import type { PacketChange } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { ChangeLine } from './changeLine';
import { changeLines } from './changeLines';

/** Differences in one place. */
export interface ChangeGroup {
  key: string;
  title: Part;
  lines: ChangeLine[];
}

const REQUEST = 'request';
const OTHER = 'other';

function placeOf(change: PacketChange): string {
  if ('step' in change && change.step !== undefined) {
    return `step ${change.step}`;
  }
  return change.kind === 'other' ? OTHER : REQUEST;
}

function titleOfPlace(
  change: PacketChange,
  titleOf: (key: string) => string,
): Part {
  if ('step' in change && change.step !== undefined) {
    return { text: titleOf(change.step) };
  }
  return placeOf(change) === OTHER
    ? say('changes.other')
    : say('changes.request');
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
    ...changes.filter(change => placeOf(change) === OTHER),
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
