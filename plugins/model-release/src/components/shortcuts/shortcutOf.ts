/** What a key does on the page of a release. */
export type Shortcut = 'next' | 'previous' | 'complete' | 'comment' | 'help';

/** The keys, in the order in which they are listed. */
export const SHORTCUTS = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: 'a', does: 'complete' },
  { key: 'c', does: 'comment' },
  { key: '?', does: 'help' },
] as const satisfies ReadonlyArray<{ key: string; does: Shortcut }>;

/** Where typing is meant for the field. */
const FIELDS =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]';

/** What a pressed key asks for; nothing in a field, in a dialog, or together with another key. */
export function shortcutOf(
  event: Pick<
    KeyboardEvent,
    'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'target'
  >,
): Shortcut | undefined {
  const { key, altKey, ctrlKey, metaKey, target } = event;
  const isElsewhere =
    altKey ||
    ctrlKey ||
    metaKey ||
    (target instanceof Element && target.closest(FIELDS) !== null);
  return isElsewhere
    ? undefined
    : SHORTCUTS.find(shortcut => shortcut.key === key)?.does;
}

/** The place after or before the current one, round and round; the first where there is none yet. */
export function neighbour(
  count: number,
  current: number,
  does: 'next' | 'previous',
): number {
  if (current < 0) {
    return does === 'next' ? 0 : count - 1;
  }
  return (current + (does === 'next' ? 1 : count - 1)) % count;
}
