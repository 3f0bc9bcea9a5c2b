import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Delegation } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { DelegationStore } from '../ports/DelegationStore';
import { toDelegation, toDelegationRow } from './mapping/delegationMapping';
import { DelegationRow } from './mapping/rows';

/** Keeps delegations in SQLite or PostgreSQL. */
export class DatabaseDelegationStore implements DelegationStore {
  static create(options: { database: Knex }): DatabaseDelegationStore {
    return new DatabaseDelegationStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async insert(delegation: Delegation): Promise<boolean> {
    try {
      await this.#rows().insert(toDelegationRow(delegation));
      return true;
    } catch (error) {
      if (isDatabaseConflictError(error) && (await this.#isGiven(delegation))) {
        return false;
      }
      throw error;
    }
  }

  async #isGiven(delegation: Delegation): Promise<boolean> {
    const { delegator_ref, delegate_ref, first_day, last_day } =
      toDelegationRow(delegation);
    const row = await this.#rows()
      .where({ delegator_ref, delegate_ref, first_day, last_day })
      .whereNull('ended_at')
      .first('id');
    return row !== undefined;
  }

  async find(id: string): Promise<Delegation | undefined> {
    const row = await this.#rows().where({ id }).first();
    return row && toDelegation(row);
  }

  async listInForce(now: string): Promise<Delegation[]> {
    const rows = await this.#rows()
      .where('ends_at', '>', now)
      .where('starts_at', '<=', now)
      .whereNull('ended_at')
      .orderBy(['created_at', 'id']);
    return rows.map(toDelegation);
  }

  async listOf(userRef: string, now: string): Promise<Delegation[]> {
    const rows = await this.#rows()
      .where('ends_at', '>', now)
      .whereNull('ended_at')
      .where(either =>
        either
          .where({ delegator_ref: userRef })
          .orWhere({ delegate_ref: userRef }),
      )
      .orderBy(['starts_at', 'id']);
    return rows.map(toDelegation);
  }

  async end(id: string, now: string): Promise<boolean> {
    const ended = await this.#rows()
      .where({ id })
      .whereNull('ended_at')
      .update({ ended_at: now });
    return ended === 1;
  }

  #rows() {
    return this.database<DelegationRow>('delegations');
  }
}
