/** @typedef {import('./bundlePlugin.mjs').Chunk} Chunk */

/** In bytes, gzipped. Every visitor of the portal pays for the eager part on every page. */
const EAGER_LIMIT = 3_000;
const TOTAL_LIMIT = 90_000;

/**
 * Adds up the chunks and says what is wrong with them.
 *
 * @param {Chunk[]} chunks
 */
export function judgeBundle(chunks) {
  const eagerSize = sum(chunks.filter(({ when }) => when === 'eager'));
  const totalSize = sum(chunks);
  return {
    eagerSize,
    totalSize,
    problems: [
      ...tooBig('The eager part', eagerSize, EAGER_LIMIT),
      ...tooBig('The plugin', totalSize, TOTAL_LIMIT),
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
    ? [`${what} has ${size} B; the limit is ${limit} B.`]
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
