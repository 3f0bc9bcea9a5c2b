import type { CardDifference } from '@model-release/backstage-plugin-model-release-common';
import type { Part, Phrase } from '../../common/phrase';

/** One difference, for reading. */
export interface ChangeLine {
  /** What it is that differs. */
  label: Part;
  /** As it was when it was signed; missing where there was nothing. */
  before?: Part | Phrase;
  /** As it is now; missing where there is nothing. */
  after?: Part | Phrase;
  /** What a side that is missing is called. */
  none: Part;
  /** Of this one it is only known that it differs. */
  isBare?: true;
  /** How the text of a model card differs; `null` where that cannot be said. */
  text?: CardDifference | null;
}
