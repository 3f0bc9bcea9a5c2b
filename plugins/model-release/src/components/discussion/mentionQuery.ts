import { mentionOf } from '@model-release/backstage-plugin-model-release-common';

/** Somebody whose name is being typed behind an `@`. */
export interface MentionQuery {
  /** Where the `@` stands. */
  start: number;
  /** What is typed of the name. */
  text: string;
}

const BEING_TYPED = /(?<![\p{L}\p{N}_.@/-])@([\p{L}\p{N}._/-]{0,40})$/u;

/** Whom the text before the caret is about to mention. */
export function mentionQuery(
  text: string,
  caret: number,
): MentionQuery | undefined {
  const match = BEING_TYPED.exec(text.slice(Math.max(0, caret - 50), caret));
  return match ? { start: caret - match[0].length, text: match[1] } : undefined;
}

/** The text with somebody mentioned, and where the caret stands then. */
export function completeMention(
  text: string,
  caret: number,
  { start }: MentionQuery,
  ref: string,
): { text: string; caret: number } {
  const after = text.slice(caret);
  const gap = /^\s/.test(after) ? '' : ' ';
  const before = `${text.slice(0, start)}${mentionOf(ref)}${gap}`;
  return { text: before + after, caret: before.length + 1 - gap.length };
}
