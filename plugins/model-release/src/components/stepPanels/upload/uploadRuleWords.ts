import {
  requiredFileNamePart,
  type UploadRule,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part, Phrase } from '../../../common/phrase';

/** Where files go, and what their names must contain. */
export function dropHint(
  rule: UploadRule | undefined,
  checkpointId: string,
): Part {
  const part = requiredFileNamePart(rule, checkpointId);
  return part === undefined
    ? say('upload.dropFiles')
    : say('upload.dropNamedFiles', { part: { strong: part } });
}

/** `2GiB`, as runbooks have it, in words: `2 GiB`. */
function sizeWords(size: string): string {
  return size.replace(/(\d)\s*([A-Za-z])/, '$1 $2');
}

function typesAndSize({ accept = [], maxSize }: UploadRule): Part[] {
  const types = { anyOf: accept };
  if (accept.length > 0 && maxSize) {
    return [say('upload.acceptsUpTo', { types, size: sizeWords(maxSize) })];
  }
  if (accept.length > 0) {
    return [say('upload.accepts', { types })];
  }
  return maxSize ? [say('upload.upTo', { size: sizeWords(maxSize) })] : [];
}

/** Which files, how big, and what they should cover, before any is uploaded. */
export function uploadLimits(rule: UploadRule = {}): Phrase {
  const { sections = [] } = rule;
  return [
    ...typesAndSize(rule),
    ...(sections.length > 0
      ? [say('upload.shouldCover', { sections: { allOf: sections } })]
      : []),
  ];
}
