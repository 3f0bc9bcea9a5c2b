import { Knex } from 'knex';
import { Remark } from '../../domain/decision';
import { toCommentRow } from '../mapping/commentMapping';
import { CommentRow } from '../mapping/rows';

/**
 * Stores what was said.
 *
 * @throws Error when a comment that was edited is not there
 */
export async function writeRemarks(
  transaction: Knex.Transaction,
  releaseId: string,
  remarks: readonly Remark[],
): Promise<void> {
  for (const { kind, comment } of remarks) {
    const row = toCommentRow(releaseId, comment);
    if (kind === 'added') {
      await transaction<CommentRow>('comments').insert(row);
      continue;
    }
    const { text, mentions, edited_at } = row;
    const edited = await transaction<CommentRow>('comments')
      .where({ id: comment.id, release_id: releaseId })
      .update({ text, mentions, edited_at });
    if (edited !== 1) {
      throw new Error(`Release ${releaseId} has no comment ${comment.id}`);
    }
  }
}
