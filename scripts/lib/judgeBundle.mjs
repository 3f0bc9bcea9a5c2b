/** @typedef {import('./bundlePlugin.mjs').Chunk} Chunk */

/** In bytes, gzipped. Every visitor of the portal pays for the eager part on every page. */
const EAGER_LIMIT = 2_000;

/**
 * What somebody waits for who opens one page, card, tab or dialog: all that it needs at once. The tab of
 * a release needs most, the texts of all pages included. What a reader gets to later, or few readers
 * ever, loads after that: the history, files, amendments, earlier rounds, dialogs.
 */
const NEEDED_LIMIT = 80_000;

/**
 * Adds up the chunks and says what is wrong with them. What all of them weigh together is nobody's
 * wait, so it has no limit.
 *
 * @param {Chunk[]} chunks
 */
export function judgeBundle(chunks) {
  const eagerSize = sum(chunks.filter(({ when }) => when === 'eager'));
  return {
    eagerSize,
    totalSize: sum(chunks),
    problems: [
      ...tooBig('The eager part', eagerSize, EAGER_LIMIT),
      ...chunks
        .filter(({ isEntry }) => isEntry)
        .flatMap(({ name, needed }) => tooBig(name, needed, NEEDED_LIMIT)),
      ...formsInTheWay(chunks),
    ],
  };
}

/** @param {Chunk[]} chunks */
function sum(chunks) {
  return chunks.reduce((total, { size }) => total + size, 0);
}

/** @param {string} what @param {number} size @param {number} limit */
function tooBig(what, size, limit) {
  return size > limit
    ? [`${what} loads ${size} B; the limit is ${limit} B.`]
    : [];
}

/**
 * The forms library is bigger than all of our code, and few people ever see a form.
 *
 * @param {Chunk[]} chunks
 */
function formsInTheWay(chunks) {
  const withForms = chunks.filter(
    ({ isEntry, vendors }) =>
      isEntry && vendors.some(name => name.startsWith('@rjsf/')),
  );
  const eager = withForms.filter(({ when }) => when === 'eager');
  return eager.length === 0 && withForms.length <= 1
    ? []
    : [
        `The forms library (@rjsf) belongs in one lazy chunk of its own, and loads with: ${withForms
          .map(({ name }) => name)
          .join(', ')}.`,
      ];
}
