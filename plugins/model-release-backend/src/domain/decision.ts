import {
  Actor,
  DomainEvent,
  Evidence,
  ModelReleasePermission,
  Release,
  ReleaseComment,
} from '@model-release/backstage-plugin-model-release-common';
import { DecisionRules } from './DecisionRules';

/** Everything a decision may use besides the release and the command. Nothing in it does I/O. */
export interface DecisionContext extends DecisionRules {
  actor: Actor;
  /** What the portal's policy allows on this release; it can only restrict, never grant. */
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

/** What identifies a file for scanners. */
export type ScannedFile = Pick<
  Evidence,
  'id' | 'fileName' | 'mediaType' | 'size' | 'digest'
>;

/** A notification to be sent after the decision is stored. */
export interface Notice {
  /** Refs of Groups and Users. */
  recipients: string[];
  /** Refs of Users among them who are not notified. */
  except?: string[];
  /** Refs of Groups and Users: the people in the groups directly above are notified too. */
  groupsAbove?: string[];
  title: string;
  description: string;
  topic:
    | 'step-active'
    | 'changes-requested'
    | 'requester-changed'
    | 'release-closed'
    | 'nobody-can-act'
    | 'mentioned'
    | 'comment-added'
    | 'watched';
  /** The step that it is about; none when it is the whole release. */
  stepKey?: string;
  /** The comment that it is about. */
  comment?: string;
  /**
   * What has to be so for it to ask somebody to do something: the status of its step, or that nobody can act on
   * it. News ask for nothing.
   */
  asksWhile?: 'active' | 'changes_requested' | 'failed' | 'nobody';
  /** Those who watch the release are notified too. */
  watchers?: boolean;
  /** Refs of Groups and Users who are told the same otherwise: of those who watch, they are left out. */
  alsoTold?: string[];
}

/** What a command says in the discussion. */
export interface Remark {
  kind: 'added' | 'edited';
  comment: ReleaseComment;
}

/** What a step was judged on or signed, in full. */
export interface KeptPacket {
  /** `sha256:<hex>` of the content's canonical JSON. */
  digest: string;
  content: Record<string, unknown>;
}

/** The result of a command: the next release, its events, and who to notify. */
export interface Decision {
  release: Release;
  /** Empty when the command is a repeat: then nothing is stored. */
  events: DomainEvent[];
  deliveries: DeliveryRequest[];
  scans: ScanRequest[];
  notices: Notice[];
  /** What was said, to be stored in the discussion. */
  remarks: Remark[];
  /** What steps were judged on, to be stored unchanged. */
  packets: KeptPacket[];
  /** Keys of webhook steps whose failed message is delivered again, under the same id. */
  redeliveries: string[];
  /** Whether undelivered webhooks are canceled. */
  cancelsDeliveries: boolean;
}
