import { mentionParts } from '@model-release/backstage-plugin-model-release-common';
import type { Part } from '../../common/phrase';
import { linked } from '../common/linked';

/** Addresses in a text as links. */
function withLinks(text: string): Part[] {
  return text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/).map(linked);
}

/** A comment, with those whom it mentions as links with their names. */
export function commentParts(
  text: string,
  mentions: readonly string[],
): Part[] {
  return mentionParts(text).flatMap((part): Part[] =>
    part.ref && mentions.includes(part.ref)
      ? [{ ref: part.ref }]
      : withLinks(part.text),
  );
}
