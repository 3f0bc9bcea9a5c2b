import type {
  CommandBodies,
  ReleaseAction,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';

/** A command on a step, with the body of its name. */
export type FakeStepCommand = {
  [TName in StepCommand]: {
    name: TName;
    stepKey: string;
    body: CommandBodies[TName];
  };
}[StepCommand];

/** The same for a release as a whole. */
export type FakeReleaseCommand = {
  [TName in ReleaseAction]: { name: TName; body: CommandBodies[TName] };
}[ReleaseAction];

/** Who does something, and when. */
export interface FakeContext {
  by: string;
  /** The absent owner for whom somebody acts. */
  onBehalfOf?: string;
  at: string;
  /** Owners that the catalog names now, by step. */
  ownersNow: Readonly<Record<string, string[]>>;
  /** Whether who acts belongs to a Group or is the User. */
  isIn: (ref: string) => boolean;
}
