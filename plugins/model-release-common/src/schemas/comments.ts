import { z } from 'zod';
import { comment, entityRef, text } from './fields';

/** The body of `PATCH /v1/releases/:id/comments/:commentId`. @public */
export const editCommentSchema = z.strictObject({ comment });

/** What a comment is to say. @public */
export type EditCommentRequest = z.infer<typeof editCommentSchema>;

/** The query of `GET /v1/releases/:id/comments`: pages from the newest back. @public */
export const listCommentsSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(500).optional(),
});

/** Which page of comments. @public */
export type ListCommentsQuery = Partial<z.infer<typeof listCommentsSchema>>;

/** The query of `GET /v1/releases/:id/mentionable`. @public */
export const mentionableSchema = z.strictObject({
  text: text(100).optional(),
});

/** The query of `/v1/models/watch`. @public */
export const modelWatchSchema = z.strictObject({ entityRef });
