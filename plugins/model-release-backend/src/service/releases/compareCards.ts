import { buffer } from 'node:stream/consumers';
import {
  CardDifference,
  DifferenceHunk,
  DifferenceLine,
} from '@model-release/backstage-plugin-model-release-common';
import { structuredPatch } from 'diff';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { isUnreadable } from './isUnreadable';

/** No card is larger: a million characters of up to four bytes. */
const MAX_BYTES = 4_000_000;
/** Lines around a difference. */
const CONTEXT = 3;
/** Past any of these, a diff is unreadable, and computing it would take long. */
const BOUNDS = { maxEditLength: 1_000, timeout: 500 };
const MAX_CHARACTERS = 200_000;

type Storage = Pick<EvidenceStorage, 'head' | 'readVerified'>;

function toLine(line: string): DifferenceLine {
  const sign = line[0] as DifferenceLine['sign'];
  return { sign, text: sign === '\\' ? line.slice(2) : line.slice(1) };
}

/** That a last line does not end is no difference where it ends on neither side. */
function isTelling(line: string, index: number, lines: string[]): boolean {
  return line[0] !== '\\' || lines[index - 1]?.[0] !== ' ';
}

/**
 * The lines in which two texts differ; `undefined` where they have too little in common for a
 * reader, or differ in nothing that can be shown.
 */
export function differingLines(
  before: string,
  after: string,
): DifferenceHunk[] | undefined {
  const options = { context: CONTEXT, ...BOUNDS };
  const patch = structuredPatch('', '', before, after, '', '', options);
  const hunks = patch?.hunks.map(({ oldStart, newStart, lines }) => ({
    before: oldStart,
    after: newStart,
    lines: lines.filter(isTelling).map(toLine),
  }));
  const size = (hunks ?? [])
    .flatMap(({ lines }) => lines)
    .reduce((sum, { text }) => sum + text.length, 0);
  return size > MAX_CHARACTERS || hunks?.length === 0 ? undefined : hunks;
}

/** A text that is stored under its digest, or one that is not stored. */
type CardText = string | { text: string };

async function readText(
  storage: Storage,
  card: CardText,
): Promise<{ size: number; text?: string } | undefined> {
  if (typeof card !== 'string') {
    return { size: Buffer.byteLength(card.text), text: card.text };
  }
  const digest = card;
  const size = await storage.head(digest);
  if (size === undefined || size > MAX_BYTES) {
    return size === undefined ? undefined : { size };
  }
  const content = await storage.readVerified({ digest, size });
  return { size, text: (await buffer(content)).toString('utf8') };
}

/**
 * How the texts of two model cards differ; `undefined` where one of them is not readable any more.
 */
export async function compareCards(
  storage: Storage,
  before: CardText,
  after: CardText,
): Promise<CardDifference | undefined> {
  try {
    const [was, is] = await Promise.all([
      readText(storage, before),
      readText(storage, after),
    ]);
    if (!was || !is) {
      return undefined;
    }
    const hunks =
      was.text !== undefined && is.text !== undefined
        ? differingLines(was.text, is.text)
        : undefined;
    return { before: was.size, after: is.size, ...(hunks && { hunks }) };
  } catch (error) {
    if (isUnreadable(error)) {
      return undefined;
    }
    throw error;
  }
}
