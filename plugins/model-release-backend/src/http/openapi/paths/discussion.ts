import {
  listCommentsSchema,
  mentionableSchema,
  modelWatchSchema,
} from '@model-release/backstage-plugin-model-release-common';
import { body, json, Operation } from '../parts/Operation';
import { queryParameters } from '../parts/queryParameters';

const WATCH: ReadonlyArray<[Operation['method'], string, string]> = [
  ['get', 'get', 'Whether the caller is told what happens on the'],
  ['put', 'watch', 'The caller is told what happens on the'],
  ['delete', 'unwatch', 'The caller is no longer told what happens on the'],
];

/** Comments, mentions and watching. Comments are added with the command. */
export const discussionOperations: Operation[] = [
  {
    method: 'get',
    path: '/v1/releases/{id}/comments',
    operationId: 'listComments',
    summary:
      'The discussion of a release and its steps, the newest first, keyset-paginated.',
    parameters: queryParameters(listCommentsSchema, {
      // In an address it is text; the schema makes a number of it.
      limit: { schema: { type: 'string', pattern: '^([1-9][0-9]?|100)$' } },
      cursor: { allowReserved: true },
    }),
    answers: { 200: json('CommentPage') },
  },
  {
    method: 'patch',
    path: '/v1/releases/{id}/comments/{commentId}',
    operationId: 'editComment',
    summary:
      'Its author edits a comment, within 15 minutes; the audit trail keeps what it said.',
    body: body('EditCommentRequest'),
    answers: { 200: json('Comment', 'The comment as it is now.') },
  },
  {
    method: 'get',
    path: '/v1/releases/{id}/mentionable',
    operationId: 'findMentionable',
    summary:
      'A few people whom the caller can see and who may read the release, by a part of their names.',
    parameters: queryParameters(mentionableSchema, {
      text: { allowReserved: true },
    }),
    answers: { 200: json('MentionableList') },
  },
  ...WATCH.map(
    ([method, verb, summary]): Operation => ({
      method,
      path: '/v1/releases/{id}/watch',
      operationId: `${verb}ReleaseWatch`,
      summary: `${summary} release.`,
      answers: { 200: json('ReleaseWatch') },
    }),
  ),
  ...WATCH.map(
    ([method, verb, summary]): Operation => ({
      method,
      path: '/v1/models/watch',
      operationId: `${verb}ModelWatch`,
      summary: `${summary} releases of a model that they may read.`,
      parameters: queryParameters(modelWatchSchema, {
        entityRef: { allowReserved: true },
      }),
      answers: { 200: json('ModelWatch') },
    }),
  ),
];
