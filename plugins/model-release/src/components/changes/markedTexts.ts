import { diffWordsWithSpace, type ChangeObject } from 'diff';
import type { Part, Phrase } from '../../common/phrase';
import { revealed } from './revealed';

type Run = ChangeObject<string>;

/** Texts that differ in more words than this are two texts, not one that was changed. */
const MAX_EDITS = 400;

const lengthOf = (runs: readonly Run[]) =>
  runs.reduce((sum, { value }) => sum + value.length, 0);

const partOf = ({ added, removed, value }: Run): Part =>
  added || removed ? { strong: revealed(value) } : { text: revealed(value) };

/** Words that differ, or nothing where hardly any are the same. */
function wordChanges(before: string, after: string): Run[] | undefined {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  const same = lengthOf(
    runs?.filter(({ added, removed }) => !added && !removed) ?? [],
  );
  return 2 * same >= Math.min(before.length, after.length) ? runs : undefined;
}

/**
 * Both sides of a text that somebody changed. The words that only one of them has are marked, where
 * most of the shorter text stands in the other as well.
 */
export function markedTexts(
  before: string,
  after: string,
): Record<'before' | 'after', Part | Phrase> {
  const runs = wordChanges(before, after);
  return runs
    ? {
        before: runs.filter(({ added }) => !added).map(partOf),
        after: runs.filter(({ removed }) => !removed).map(partOf),
      }
    : { before: { text: revealed(before) }, after: { text: revealed(after) } };
}
