import { Knex } from 'knex';

/*
 * The notifications back end marks a notification as read for the person who asks, with their own token, and
 * for nobody else; what a plugin sends again under the same scope becomes unread. So this works on the table
 * of the plugin that the module belongs to, whose database it shares. It uses five columns, all of which are
 * fields of the public model too, and writes one. A test runs it against the plugin itself on each engine.
 */

/** What is used of a row of the table `notification`. */
interface NotificationRow {
  id: string;
  user: string;
  origin: string;
  scope: string | null;
  read: Date | null;
}

/** A notification that counts as read. */
export interface ReadNotice {
  /** The scope under which it was sent. */
  scope: string;
  /** Refs of the Users who have read it; everybody who has it when left out. */
  users?: string[];
}

/** Databases limit how many values a statement has. */
const AT_ONCE = 500;

function portionsOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, n) =>
    items.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}

/** The notifications that a plugin sent. */
export class OwnNotifications {
  static create(options: {
    database: Knex;
    now: () => Date;
  }): OwnNotifications {
    return new OwnNotifications(options.database, options.now);
  }

  private constructor(
    private readonly database: Knex,
    private readonly now: () => Date,
  ) {}

  /**
   * Marks unread notifications as read.
   *
   * @param origin - who sent them, as `plugin:model-release`
   * @returns the ids of those that became read, by the ref of the person who has them
   */
  async markRead(
    origin: string,
    notices: readonly ReadNotice[],
  ): Promise<Map<string, string[]>> {
    const usersOf = new Map(notices.map(({ scope, users }) => [scope, users]));
    const read = new Map<string, string[]>();
    for (const scopes of portionsOf([...usersOf.keys()])) {
      const rows = await this.#unread(origin, scopes);
      const meant = rows.filter(
        ({ scope, user }) => usersOf.get(scope ?? '')?.includes(user) ?? true,
      );
      await this.#setRead(meant.map(({ id }) => id));
      for (const { id, user } of meant) {
        read.set(user, [...(read.get(user) ?? []), id]);
      }
    }
    return read;
  }

  #unread(origin: string, scopes: string[]) {
    return this.database<NotificationRow>('notification')
      .select('id', 'user', 'scope')
      .whereIn('scope', scopes)
      .where({ origin })
      .whereNull('read');
  }

  async #setRead(ids: string[]): Promise<void> {
    for (const portion of portionsOf(ids)) {
      await this.database<NotificationRow>('notification')
        .whereIn('id', portion)
        .update({ read: this.now() });
    }
  }
}
