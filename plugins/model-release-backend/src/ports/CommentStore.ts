import {
  Page,
  ReleaseComment,
} from '@model-release/backstage-plugin-model-release-common';

/** Reads what was said about releases. It is written by {@link ReleaseTransaction.update}. */
export interface CommentStore {
  /**
   * A page of the discussion of a release and its steps, the newest first.
   *
   * @throws ModelReleaseError `invalid_cursor`
   */
  list(
    releaseId: string,
    page: { limit: number; cursor?: string },
  ): Promise<Page<ReleaseComment>>;
  find(
    releaseId: string,
    commentId: string,
  ): Promise<ReleaseComment | undefined>;
}
