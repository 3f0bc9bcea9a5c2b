import { RunbookDocument } from '@model-release/backstage-plugin-model-release-common';
import { canonicalize } from 'json-canonicalize';
import { createHash } from 'node:crypto';

/**
 * `sha256:<hex>` of a runbook's canonical JSON (RFC 8785). Comments, order and layout of the file
 * make no difference; what is filled in by default counts as if it were written.
 */
export function digestRunbook(runbook: RunbookDocument): string {
  const hash = createHash('sha256').update(canonicalize(runbook)).digest('hex');
  return `sha256:${hash}`;
}
