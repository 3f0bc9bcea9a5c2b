import {
  Actor,
  DomainEvent,
  Evidence,
  ModelReleasePermission,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { DecisionRules } from './DecisionRules';

/** Everything a decision may know beside the release and the command. Nothing in it is read from outside. */
export interface DecisionContext extends DecisionRules {
  actor: Actor;
  /** What the portal's policy says of this release; it can take away, never give. */
  allows: (permission: ModelReleasePermission, release: Release) => boolean;
  /** ISO 8601, UTC. */
  now: string;
  newId: () => string;
}

/** A webhook message to be sent after the decision is stored. */
export interface DeliveryRequest {
  id: string;
  stepKey: string;
  target: string;
  payload: Record<string, unknown>;
}

/** A file to be scanned after the decision is stored. */
export interface ScanRequest {
  id: string;
  stepKey: string;
  file: ScannedFile;
}

/** What scanners are told of a file, and by what it is found again. */
export type ScannedFile = Pick<
  Evidence,
  'id' | 'fileName' | 'mediaType' | 'size' | 'digest'
>;

/** Somebody to be told, after the decision is stored. */
export interface Notice {
  /** Refs of Groups and Users. */
  recipients: string[];
  /** Refs of Users among them whom it does not concern. */
  except?: string[];
  title: string;
  description: string;
  topic: 'step-active' | 'changes-requested' | 'release-closed';
}

/** What somebody signed, whole. */
export interface SignedPacket {
  /** `sha256:<hex>` of the content's canonical JSON. */
  digest: string;
  content: Record<string, unknown>;
}

/** What a command leads to: the next release, what happened, and whom to tell. */
export interface Decision {
  release: Release;
  /** Empty when the command had been carried out before: then nothing is stored. */
  events: DomainEvent[];
  deliveries: DeliveryRequest[];
  scans: ScanRequest[];
  notices: Notice[];
  /** What was signed with it, to be kept as it was. */
  packets: SignedPacket[];
  /** Whether messages that were not received yet must not go out any more. */
  cancelsDeliveries: boolean;
}
