import { ReleaseComment } from '@model-release/backstage-plugin-model-release-common';
import { CommentRow } from './rows';
import { fromJson, fromNull, toJson, toNull } from './values';

export function toCommentRow(
  releaseId: string,
  comment: ReleaseComment,
): CommentRow {
  return {
    id: comment.id,
    release_id: releaseId,
    step_key: toNull(comment.stepKey),
    reply_to: toNull(comment.inReplyTo),
    created_at: comment.at,
    author_ref: comment.by,
    delegated_by: toNull(comment.delegatedBy),
    text: toJson(comment.text),
    mentions: toJson(comment.mentions),
    edited_at: toNull(comment.editedAt),
  };
}

export function toComment(row: CommentRow): ReleaseComment {
  return {
    id: row.id,
    stepKey: fromNull(row.step_key),
    inReplyTo: fromNull(row.reply_to),
    at: row.created_at,
    by: row.author_ref,
    delegatedBy: fromNull(row.delegated_by),
    text: fromJson<string>(row.text),
    mentions: fromJson<string[]>(row.mentions),
    editedAt: fromNull(row.edited_at),
  };
}
