import { Knex } from 'knex';
import { Period, ReleaseFilter } from '../../ports/ReleaseStore';
import { ReleaseRow, StepOwnerRow } from '../mapping/rows';

type Criteria = Omit<
  ReleaseFilter,
  'readable' | 'orderBy' | 'limit' | 'cursor'
>;

const TEXT_COLUMNS = [
  'entity_ref',
  'model',
  'checkpoint_id',
  'requester_ref',
] as const;

/** Narrows a query over `releases` by each criterion that is given. */
export function filterReleases(
  query: Knex.QueryBuilder<ReleaseRow>,
  criteria: Criteria,
): void {
  const equal: Partial<ReleaseRow> = {
    entity_ref: criteria.entityRef,
    requester_ref: criteria.requester,
    environment: criteria.environment,
    runbook_name: criteria.runbook,
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) {
      query.where(column, value);
    }
  }
  if (criteria.statuses) {
    query.whereIn('status', criteria.statuses);
  }
  if (criteria.risks) {
    query.whereIn('risk', criteria.risks);
  }
  within(query, 'created_at', criteria.created);
  within(query, 'released_at', criteria.released);
  if (criteria.ownerRefs) {
    query.whereExists(waitingFor(criteria.ownerRefs));
  }
  if (criteria.overdueAt !== undefined) {
    query.where('due_at', '<', criteria.overdueAt);
  }
  if (criteria.text !== undefined) {
    query.where(containing(criteria.text));
  }
}

function within(
  query: Knex.QueryBuilder<ReleaseRow>,
  column: 'created_at' | 'released_at',
  { from, before }: Period = {},
): void {
  if (from !== undefined) {
    query.where(column, '>=', from);
  }
  if (before !== undefined) {
    query.where(column, '<', before);
  }
}

function waitingFor(ownerRefs: string[]) {
  return (query: Knex.QueryBuilder) =>
    query
      .from<StepOwnerRow>('step_owners')
      .whereRaw('step_owners.release_id = releases.id')
      .whereIn('owner_ref', ownerRefs)
      .whereRaw('active'); // as the partial index says it
}

/**
 * In any case, or exactly as given: not every database lowers letters beyond ASCII. A blank stands for
 * whatever is between the words of an id: `Nell Farrow` finds `nell.farrow`.
 */
function containing(text: string) {
  const words = text.trim().split(/\s+/u);
  const exact = `%${words
    .map(word => word.replace(/[%_!]/g, '!$&'))
    .join('_')}%`;
  const lower = exact.toLowerCase();
  return (query: Knex.QueryBuilder<ReleaseRow>) => {
    for (const column of TEXT_COLUMNS) {
      query.orWhereRaw(
        `(lower(??) like ? escape '!' or ?? like ? escape '!')`,
        [column, lower, column, exact],
      );
    }
    query.orWhereIn('releases.id', withTicket(text));
    const digits = digestDigits(text);
    if (digits !== undefined) {
      query.orWhereIn('releases.id', withDigest(digits));
    }
  };
}

/** Releases with a ticket that begins like this, from the index. */
function withTicket(text: string) {
  const start = text.replace(/[A-Z]/g, letter => letter.toLowerCase());
  return (query: Knex.QueryBuilder) =>
    query
      .from('outbox')
      .select('release_id')
      .whereNotNull('reference')
      .whereRaw('lower(reference) >= ?', [start])
      .whereRaw('lower(reference) < ?', [`${start}\u{10ffff}`]);
}

/** Six digits are what the pages show, and an ellipsis. Fewer are part of too many other things. */
const DIGEST = /^(?:sha256[:-])?([0-9a-f]{6,64})(?:…[0-9a-f]*)?$/i;

function digestDigits(text: string): string | undefined {
  return DIGEST.exec(text.trim())?.[1].toLowerCase();
}

/** Releases of weights whose digest begins like this, from the index. */
function withDigest(digits: string) {
  return (query: Knex.QueryBuilder) =>
    query
      .from('releases as weights')
      .select('weights.id')
      .whereNotNull('weights.checkpoint_digest')
      .where('weights.checkpoint_digest', '>=', `sha256:${digits}`)
      .where('weights.checkpoint_digest', '<', `sha256:${digits}g`);
}
