import {
  Runbook,
  RunbookDocument,
} from '@model-release/backstage-plugin-model-release-common';
import { RunbookRow } from './rows';
import { fromJson, toJson } from './values';

export function toRunbookRow(
  runbook: Runbook,
  source: string,
  firstSeenAt: string,
): RunbookRow {
  const { digest, ...document } = runbook;
  return {
    name: runbook.metadata.name,
    version: runbook.spec.version,
    digest,
    definition: toJson(document),
    source,
    first_seen_at: firstSeenAt,
  };
}

export function toRunbook(
  row: Pick<RunbookRow, 'digest' | 'definition'>,
): Runbook {
  return {
    ...fromJson<RunbookDocument>(row.definition),
    digest: row.digest,
  };
}
