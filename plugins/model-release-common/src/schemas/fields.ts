import { z } from 'zod';
import { MAX_COMMENT } from './limits';
import { visibleText } from '../visibleText';

/** Text that says something: not blank, not made of characters nobody sees, not endless. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'is required')
    .max(max, `has at most ${max} characters`)
    .regex(
      /^$|[\p{L}\p{N}\p{P}\p{S}]/u,
      'has at least one letter, digit or sign that can be seen',
    );

/** Ids that appear in file names, URLs and log lines. */
export const token = (max: number) =>
  z
    .string()
    .max(max)
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      'starts with a letter or digit and has only letters, digits, “.”, “_” and “-”',
    );

const SHA256 = /^(?:sha256[:-])?([0-9a-f]{64})$/;

/** A line of sha256sum: digits, two blanks or a blank and `*`, and the name of the file. */
const SHA256SUM = /^([0-9a-f]{64}) [ *]\S.*$/;

/** A SHA-256 in the one form in which it is stored and compared; any other text as it is. */
export function normalDigest(written: string): string {
  const said = written.trim().toLowerCase();
  const [, digits] =
    SHA256SUM.exec(said) ?? SHA256.exec(said.replace(/\s+/g, '')) ?? [];
  return digits === undefined ? written : `sha256:${digits}`;
}

/** What the description of the API says of a SHA-256. */
export const SHA256_DESCRIPTION =
  'A SHA-256 in hexadecimal, with or without “sha256:” in front; stored as sha256: and lower-case digits.';

function digestProblem(written: unknown): string {
  const digits = String(written)
    .trim()
    .replace(/^sha256[:-]/i, '');
  return `has to be 64 hexadecimal digits, as sha256sum prints them; this ${
    /^[0-9a-f]+$/i.test(digits)
      ? `has ${digits.length}`
      : 'has other characters'
  }`;
}

/**
 * A SHA-256 as tools print it: bare, in capitals, after `sha256:` or `sha256-`, with blanks, before the
 * name of a file. It becomes `sha256:` and 64 lower-case hexadecimal digits.
 */
export const sha256 = z
  .string()
  .overwrite(normalDigest)
  .refine(digest => /^sha256:[0-9a-f]{64}$/.test(digest), {
    error: ({ input }) => digestProblem(input),
  })
  .describe(SHA256_DESCRIPTION);

/** `kind:namespace/name`; the namespace may be left out. */
export const entityRef = z
  .string()
  .max(300)
  .regex(/^[A-Za-z0-9]+:([A-Za-z0-9._-]+\/)?[A-Za-z0-9._-]+$/, {
    error: ({ input }) =>
      `is an entity ref such as resource:default/my-model, not “${visibleText(
        String(input),
      )}”`,
  });

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is a day such as 2026-03-02')
  .refine(isDay, 'is no day of the calendar');

/** The 31st of a shorter month would be taken for a day of the next one. */
function isDay(value: string): boolean {
  const moment = new Date(`${value}T00:00:00Z`);
  return (
    !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
  );
}

/** The version a command was decided on. */
export const expectedVersion = z.int().min(1);

export const comment = text(MAX_COMMENT);
