import { JsonValue } from '@backstage/types';
import { Knex } from 'knex';

const TABLE = 'tickets';

type TicketRow = {
  number: number;
  webhook_id: string;
  received_at: string;
  payload: string;
};

/** A change ticket: the `reference` that the sender got back, and what it had sent. */
export type Ticket = {
  id: string;
  reference: string;
  receivedAt: string;
  payload: JsonValue;
};

/** Keeps one ticket for each webhook id, so that a repeated delivery gets the same reference. */
export class TicketStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static async create(knex: Knex): Promise<TicketStore> {
    if (!(await knex.schema.hasTable(TABLE))) {
      await knex.schema.createTable(TABLE, table => {
        table.increments('number');
        table.string('webhook_id').notNullable().unique();
        table.string('received_at').notNullable();
        table.text('payload').notNullable();
      });
    }
    return new TicketStore(knex);
  }

  async open(webhookId: string, payload: JsonValue, now: Date) {
    await this.#knex<TicketRow>(TABLE)
      .insert({
        webhook_id: webhookId,
        received_at: now.toISOString(),
        payload: JSON.stringify(payload),
      })
      .onConflict('webhook_id')
      .ignore();
    const row = await this.#knex<TicketRow>(TABLE)
      .where({ webhook_id: webhookId })
      .first();
    if (!row) {
      throw new Error(`The ticket for message ${webhookId} was not stored`);
    }
    return toTicket(row);
  }

  async list(): Promise<Ticket[]> {
    const rows = await this.#knex<TicketRow>(TABLE).orderBy('number', 'desc');
    return rows.map(toTicket);
  }
}

function toTicket(row: TicketRow): Ticket {
  return {
    id: row.webhook_id,
    reference: `CHG-${String(row.number).padStart(4, '0')}`,
    receivedAt: row.received_at,
    payload: JSON.parse(row.payload),
  };
}
