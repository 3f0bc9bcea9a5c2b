import {
  ModelReleaseError,
  Page,
  ReleaseComment,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { CommentStore } from '../ports/CommentStore';
import { toComment } from './mapping/commentMapping';
import { CommentRow } from './mapping/rows';
import { decodeCursor, encodeCursor, storable } from './operations/cursors';

/** When the last comment of a page was written, and its id. */
const positionSchema = z.tuple([storable, storable]);

function toCursor({ created_at, id }: CommentRow): string {
  return encodeCursor([created_at, id]);
}

function fromCursor(cursor: string): z.infer<typeof positionSchema> {
  const position = positionSchema.safeParse(decodeCursor(cursor));
  if (!position.success) {
    throw new ModelReleaseError(
      'invalid_cursor',
      'cursor: not valid for a list of comments. Start again without a cursor.',
    );
  }
  return position.data;
}

/** Reads comments from SQLite or PostgreSQL. */
export class DatabaseCommentStore implements CommentStore {
  static create(options: { database: Knex }): DatabaseCommentStore {
    return new DatabaseCommentStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list(
    releaseId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<ReleaseComment>> {
    const query = this.database<CommentRow>('comments')
      .where({ release_id: releaseId })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [at, id] = fromCursor(cursor);
      query.whereRaw('(created_at < ? OR (created_at = ? AND id < ?))', [
        at,
        at,
        id,
      ]);
    }
    const rows: CommentRow[] = await query;
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(toComment),
      ...(rows.length > limit && { nextCursor: toCursor(shown[limit - 1]) }),
    };
  }

  async find(
    releaseId: string,
    commentId: string,
  ): Promise<ReleaseComment | undefined> {
    const row = await this.database<CommentRow>('comments')
      .where({ id: commentId, release_id: releaseId })
      .first();
    return row && toComment(row);
  }
}
