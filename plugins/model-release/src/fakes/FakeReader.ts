import type {
  Actor,
  Permits,
} from '@model-release/backstage-plugin-model-release-common';

/** Who asks, and what the portal's policy gives them. */
export interface FakeReader {
  actor: Actor;
  permits: Permits;
}
