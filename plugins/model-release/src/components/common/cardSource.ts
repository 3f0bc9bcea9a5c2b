import { MODEL_CARD_ANNOTATION } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { linked } from './linked';

const ANNOTATED = new RegExp(
  `^the annotation ${MODEL_CARD_ANNOTATION} \\((.+)\\)$`,
);

/** Where a model card was read: the request itself, an address, or a file that the catalog names. */
export function cardSource(source: string): Part {
  if (source === 'request') {
    return say('common.cardProvidedInline');
  }
  const path = ANNOTATED.exec(source)?.[1];
  return path === undefined
    ? linked(source)
    : say('common.cardFromCatalog', { path: { text: path } });
}
