import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { MentionablePerson } from '@model-release/backstage-plugin-model-release-common';

/** Finds people by what somebody types of their names. */
export interface PeopleDirectory {
  /** Pages of Users whom the caller can see in the catalog; a few pages at most. */
  search(
    text: string | undefined,
    credentials: BackstageCredentials,
  ): AsyncIterable<MentionablePerson[]>;
}
