import { PacketChange } from './changes';
import { ModelCardReading, Prerequisite } from './release';
import { RequestPart } from './runbook';
import { PreviewRemark } from './views';

/** What an amendment does to a step. @public */
export interface ReopenedStep {
  key: string;
  title: string;
  /** `active`: it is to be done again now. `blocked`: once those before it are. */
  becomes: 'active' | 'blocked';
  /** The changed parts of the request that it judges. */
  parts: RequestPart[];
  /** Keys of the reopened steps that it rests on. */
  steps: string[];
}

/** What an amendment would do. Nothing is stored. @public */
export interface AmendmentPreview {
  /** Whether it would be accepted. */
  ok: boolean;
  /** What it changes of the request, old and new. */
  changes: PacketChange[];
  /** In the order of the runbook. */
  reopens: ReopenedStep[];
  /** All of them, as they would be then. */
  prerequisites: Prerequisite[];
  /** What was read of the new model card, if there is one. */
  modelCard?: ModelCardReading;
  /** Why it would be refused. */
  problems: PreviewRemark[];
}
