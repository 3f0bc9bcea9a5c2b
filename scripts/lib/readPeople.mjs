import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { fromRoot } from './root.mjs';

/** @typedef {{ name: string, displayName: string, does: string }} Person */

/**
 * Reads who can sign in to the demo portal: the users of the example company.
 *
 * @returns {Person[]}
 */
export function readPeople() {
  const text = readFileSync(fromRoot('examples/org.yaml'), 'utf8');
  return parseAllDocuments(text)
    .map(document => document.toJS())
    .filter(entity => entity?.kind === 'User')
    .map(({ metadata, spec }) => ({
      name: metadata.name,
      displayName: spec?.profile?.displayName ?? metadata.name,
      does:
        metadata.annotations?.['demo.model-release.dev/job-title'] ??
        metadata.description ??
        '',
    }));
}
