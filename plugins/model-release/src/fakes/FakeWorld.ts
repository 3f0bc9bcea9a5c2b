import {
  modelReleaseClosePermission,
  modelReleaseReassignRequesterPermission,
  modelReleaseRevokePermission,
  modelReleaseStepReassignPermission,
  modelReleaseStepWaivePermission,
  type Delegation,
  type Delivery,
  type MentionablePerson,
  type Permits,
  type ReleaseEvent,
  type Runbook,
  type RunbookStepOwners,
} from '@model-release/backstage-plugin-model-release-common';
import type { Members } from './FakePeople';
import type { FakeRequestWorld } from './FakeRequests';
import type { FakeFindings } from './FakeReview';

/** A command that was sent, for tests to look at. */
export interface SentCommand {
  releaseId: string;
  stepKey?: string;
  name: string;
  body: Record<string, unknown>;
}

/** What there is beside the releases. */
export interface FakeWorld extends FakeFindings, FakeRequestWorld {
  events?: Record<string, ReleaseEvent[]>;
  deliveries?: Delivery[];
  members?: Members;
  delegations?: Delegation[];
  /** Who may read the releases, and can be mentioned. */
  readers?: MentionablePerson[];
  /** The library, and who the steps of each of its runbooks go to. */
  runbooks?: Runbook[];
  runbookOwners?: RunbookStepOwners[];
  /** Owners that the catalog names now, by step: found when they are looked up again. */
  ownersNow?: Record<string, string[]>;
  /** What the portal's policy gives the viewer; by default only what everybody needs. */
  permits?: Permits;
  now?: () => string;
}

/** What a policy gives to few. */
const FOR_FEW: ReadonlySet<string> = new Set([
  modelReleaseClosePermission.name,
  modelReleaseReassignRequesterPermission.name,
  modelReleaseRevokePermission.name,
  modelReleaseStepReassignPermission.name,
  modelReleaseStepWaivePermission.name,
]);

/** Whether everybody has a permission where a test says nothing else. */
export const isForAll: Permits = ({ name }) => !FOR_FEW.has(name);
