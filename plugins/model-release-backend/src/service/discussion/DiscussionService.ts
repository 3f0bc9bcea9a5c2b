import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EditCommentRequest,
  ListCommentsQuery,
  MentionablePerson,
  ModelWatch,
  Page,
  ReleaseComment,
  ReleaseWatch,
} from '@model-release/backstage-plugin-model-release-common';

/** What people say about a release, and who is told. Refusals reject with a `ModelReleaseError`. */
export interface DiscussionService {
  /** The newest first. */
  listComments(
    id: string,
    query: ListCommentsQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<ReleaseComment>>;
  editComment(
    id: string,
    commentId: string,
    request: EditCommentRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleaseComment>;
  /** A few people whom the caller can see and who may read the release. */
  findMentionable(
    id: string,
    text: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Page<MentionablePerson>>;
  getWatch(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseWatch>;
  setWatch(
    id: string,
    watching: boolean,
    credentials: BackstageCredentials,
  ): Promise<ReleaseWatch>;
  getModelWatch(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ModelWatch>;
  /** Watching a model shows nothing: each release is told to those who may read it. */
  setModelWatch(
    entityRef: string,
    watching: boolean,
    credentials: BackstageCredentials,
  ): Promise<ModelWatch>;
}
