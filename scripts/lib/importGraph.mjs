import { posix } from 'node:path';
import ts from 'typescript';

/** @typedef {{ from: string, to: string }} Import of a file by another one, as paths without extension */

/**
 * What files of one package import of each other.
 *
 * @param {import('./readSources.mjs').Source[]} sources
 * @returns {Import[]}
 */
export const importsBetween = sources =>
  sources.flatMap(({ path, text }) =>
    ts
      .preProcessFile(text)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => ({
        from: path,
        to: posix.join(posix.dirname(path), fileName),
      })),
  );

/**
 * Sorts imports by folder.
 *
 * @param {Import[]} imports
 * @param {(path: string) => string} folderOf a file
 * @returns {Map<string, Set<string>>} for each folder those that it imports from, without itself
 */
export function folderGraph(imports, folderOf) {
  /** @type {Map<string, Set<string>>} */
  const graph = new Map();
  for (const edge of imports) {
    const from = folderOf(edge.from);
    const to = folderOf(edge.to);
    const targets = graph.get(from) ?? new Set();
    graph.set(from, from === to ? targets : targets.add(to));
  }
  return graph;
}

/**
 * Groups of folders of which each can be reached from each.
 *
 * @param {Map<string, Set<string>>} graph
 * @returns {string[][]}
 */
export function cycles(graph) {
  const reach = new Map(
    [...graph.keys()].map(id => [id, reachable(graph, id)]),
  );
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const [id, targets] of reach) {
    if (targets.has(id)) {
      const group = [...targets]
        .filter(other => reach.get(other)?.has(id))
        .sort();
      groups.set(group.join(), group);
    }
  }
  return [...groups.values()];
}

/**
 * @param {Map<string, Set<string>>} graph
 * @param {string} start
 */
function reachable(graph, start) {
  /** @type {Set<string>} */
  const seen = new Set();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of graph.get(id) ?? []) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return seen;
}
