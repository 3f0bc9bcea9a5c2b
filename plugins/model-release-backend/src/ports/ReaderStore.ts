import { ReleaseCriteria } from '@model-release/backstage-plugin-model-release-node';

/**
 * Keeps which releases people may read. The permission framework decides for whoever sends a request and
 * for nobody else, so that what it said last is all that is known of somebody who is mentioned or watches.
 */
export interface ReaderStore {
  remember(
    person: string,
    readable: ReleaseCriteria,
    now: string,
  ): Promise<void>;
  /** By ref; without those who were never here. */
  find(people: readonly string[]): Promise<Map<string, ReleaseCriteria>>;
}
