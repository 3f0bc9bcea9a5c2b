import { RunbookDocument } from '@model-release/backstage-plugin-model-release-common';
import { canonicalDigest } from '../lib/canonicalDigest';

/**
 * `sha256:<hex>` of a runbook's canonical JSON. Comments, order and layout of the file make no
 * difference; what is filled in by default counts as if it were written.
 */
export function digestRunbook(runbook: RunbookDocument): string {
  return canonicalDigest(runbook);
}
