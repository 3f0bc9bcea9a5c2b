import { z } from 'zod';
import { codePointName, UNSEEN } from '../unseen';

/** UTF-16 code units. */
const MAX_LENGTH = 200;

const HIDDEN = new RegExp(`[${UNSEEN}\\p{Co}\\p{Cn}]`, 'gu');

/** What an id must not have, each with its words; the first that applies is reported. */
const FAULTS: ReadonlyArray<{ pattern: RegExp; words: string }> = [
  {
    pattern: new RegExp(HIDDEN, 'u'),
    words: 'has a character that cannot be seen',
  },
  { pattern: /^\s|\s$/u, words: 'starts or ends with white space' },
  {
    pattern: /[^\S ]| {2}/u,
    words: 'has white space other than single spaces',
  },
  {
    pattern: /^[^\p{L}\p{N}]/u,
    words: 'does not start with a letter or digit',
  },
  {
    pattern: /[/\\]\.{1,2}(?:[/\\]|$)/u,
    words: 'has “.” or “..” as a path segment',
  },
];

/** Alphabets with letters that look the same. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
];

/** Greek letters that look like none of the Latin ones, as in `ΔLoRA` or `μP`. */
const CLEARLY_GREEK = /[ΓΔΘΛΞΠΣΦΨΩδεζθλμξπσςφψω]/gu;

function mixesAlphabets(id: string): boolean {
  const words = id.match(/\p{L}+/gu) ?? [];
  return words.some(word => {
    const isCyrillic = /\p{Script=Cyrillic}/u.test(word);
    const doubtful = isCyrillic ? word : word.replace(CLEARLY_GREEK, '');
    return ALPHABETS.filter(alphabet => alphabet.test(doubtful)).length > 1;
  });
}

/** Hyphens, dashes and the minus sign, which editors put in place of the hyphen that is typed. */
const DASHES = /[\u2010-\u2015\u2212]/gu;

/** An id with the usual characters in place of full-width signs, ligatures, dashes, and letters in parts. */
function withUsual(id: string): string {
  return id.normalize('NFKC').replace(DASHES, '-');
}

/** What keeps a text from being an id, as the end of a sentence. */
function faultOf(id: string): string | undefined {
  const fault = FAULTS.find(({ pattern }) => pattern.test(id));
  if (fault) {
    return fault.words;
  }
  if (id !== withUsual(id)) {
    return 'has characters that only look like the usual ones';
  }
  return mixesAlphabets(id)
    ? 'has a word with letters of two alphabets that look alike'
    : undefined;
}

/** The id that was probably meant. */
function corrected(id: string): string {
  return withUsual(id)
    .replace(/\s+/gu, ' ')
    .replace(HIDDEN, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
}

function remedyFor(id: string): string {
  const proposal = corrected(id);
  return proposal === '' || proposal === id || faultOf(proposal) !== undefined
    ? 'Write it as your tool or registry shows it.'
    : `Write “${proposal}”.`;
}

function problemOf(id: string): string | undefined {
  const fault = faultOf(id);
  const shown = id.replace(HIDDEN, hidden => `[${codePointName(hidden)}]`);
  return fault && `“${shown}” ${fault}. ${remedyFor(id)}`;
}

const asTyped = z.string();

function judged(written: typeof asTyped) {
  return written
    .min(1, 'is required')
    .max(MAX_LENGTH, `has at most ${MAX_LENGTH} characters`)
    .superRefine((id, context) => {
      const message = id === '' ? undefined : problemOf(id);
      if (message !== undefined) {
        context.addIssue({ code: 'custom', message });
      }
    });
}

const SHAPE =
  'As the training tool or registry writes it: starts with a letter or digit; has no invisible characters and no double spaces';

/**
 * The name of a checkpoint or a model as training tools and registries write it, e.g.
 * `epoch=2-step=1500`, `triage:v3` or `acme/triage-7b@3f2a9c1`. It is compared and shown, never taken
 * apart; so whatever can be told apart by eye is accepted, and nothing else.
 */
export const toolId = judged(asTyped).describe(
  `${SHAPE}, nor leading or trailing ones.`,
);

/** The same as a person types or pastes it: without the blanks around it. */
export const typedToolId = judged(asTyped.trim()).describe(
  `${SHAPE}. White space around it is left out.`,
);
