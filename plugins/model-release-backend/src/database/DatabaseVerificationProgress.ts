import { Knex } from 'knex';
import { VerificationProgress } from '../ports/VerificationProgress';
import { fromNull, toNull } from './mapping/values';

interface EvidenceCareRow {
  task: string;
  position: string | null;
  updated_at: string;
}

const task = 'verify';

/** Keeps the position in one row, which all replicas share. */
export class DatabaseVerificationProgress implements VerificationProgress {
  static create(options: { database: Knex }): DatabaseVerificationProgress {
    return new DatabaseVerificationProgress(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async read(): Promise<string | undefined> {
    const row = await this.database<EvidenceCareRow>('evidence_care')
      .where({ task })
      .first();
    return row && fromNull(row.position);
  }

  async save(lastVerified: string | undefined, at: Date): Promise<void> {
    await this.database<EvidenceCareRow>('evidence_care')
      .insert({
        task,
        position: toNull(lastVerified),
        updated_at: at.toISOString(),
      })
      .onConflict('task')
      .merge();
  }
}
