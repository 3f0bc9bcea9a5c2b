import {
  ReleaseCondition,
  ReleaseCriteria,
} from '@model-release/backstage-plugin-model-release-node';
import { Knex } from 'knex';
import { ReleaseRow, StepOwnerRow } from '../mapping/rows';
import { Branch, readableBranches } from './readableBranches';

type Query = Knex.QueryBuilder<ReleaseRow, ReleaseRow[]>;

/** Where a value stands in the row of a release. None of these is ever null. */
const COLUMNS: Record<
  Exclude<ReleaseCondition['field'], 'stepOwner'>,
  keyof ReleaseRow
> = {
  requester: 'requester_ref',
  modelOwner: 'model_owner_ref',
  environment: 'environment',
  status: 'status',
  risk: 'risk',
};

/**
 * Narrows a query over `releases` that is ordered and limited, and otherwise complete, to what may
 * be read. Continue with what it returns.
 *
 * The first page of what is in A or in B is among the first page of A and the first page of B. So
 * each way in which a release can be readable is asked for a page of its own, from the index that
 * suits it: neither somebody who may read ten of very many releases nor somebody who may read most
 * of them makes the database look at all of them.
 */
export function filterReadable(query: Query, criteria: ReleaseCriteria): Query {
  if (criteria === 'all') {
    return query;
  }
  if (criteria === 'none') {
    return query.whereRaw('1 = 0'); // known before a row is read
  }
  const branches = readableBranches(criteria);
  if (branches.length === 1) {
    return query.where(meeting(branches[0]));
  }
  const pages = branches.map(branch =>
    query.clone().clearSelect().select('releases.id').where(meeting(branch)),
  );
  return query.clearWhere().whereIn('releases.id', ids => {
    // SQLite takes an order and a limit in a part of a union only one level down.
    ids.select('id').from(pages[0].as('page'));
    for (const page of pages.slice(1)) {
      ids.union(part => part.select('id').from(page.as('page')));
    }
  });
}

function meeting(branch: Branch) {
  return (where: Knex.QueryBuilder) => {
    if ('condition' in branch) {
      return meetCondition(where, branch.condition, branch.negated);
    }
    if ('allOf' in branch) {
      branch.allOf.forEach(part => where.andWhere(meeting(part)));
      return where;
    }
    branch.anyOf.forEach(part => where.orWhere(meeting(part)));
    return where;
  };
}

function meetCondition(
  where: Knex.QueryBuilder,
  { field, values }: ReleaseCondition,
  negated: boolean,
): Knex.QueryBuilder {
  if (field !== 'stepOwner') {
    const column = `releases.${COLUMNS[field]}`;
    return negated
      ? where.whereNotIn(column, values)
      : where.whereIn(column, values);
  }
  const owned = (steps: Knex.QueryBuilder) =>
    steps
      .from<StepOwnerRow>('step_owners')
      .select('step_owners.release_id')
      .whereIn('step_owners.owner_ref', values);
  // “In” starts from the owners on SQLite too; “not in” would have PostgreSQL compare with each.
  return negated
    ? where.whereNotExists(steps =>
        owned(steps).whereRaw('step_owners.release_id = releases.id'),
      )
    : where.whereIn('releases.id', owned);
}
