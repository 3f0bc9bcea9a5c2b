import {
  ReleaseDetail,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';
import { TestPortal } from '../TestPortal';
import { STEP_OF } from './everyStepRunbook';
import { Line } from './relations';
import { Stage } from './Stage';
import { STEP_STATES } from './words';

/** One of {@link STEP_STATES}. */
export type StepState = (typeof STEP_STATES)[number];

/** Where a release can stand when it is looked at. */
export interface Scene {
  /** The state in which it shows the step of each type. */
  shows: Partial<Record<StepType, StepState>>;
  /** How it gets there. */
  play: (stage: Stage) => Promise<void>;
  /** How the name of its environment begins, for the receiver of its message; `stage` when left out. */
  environment?: string;
}

/** How the environments begin whose message is refused for good, once. */
export const REFUSED = 'refused';

const WORK = ['manual', 'file_upload', 'form'] as const;

function work(state: StepState): Scene['shows'] {
  return { manual: state, file_upload: state, form: state };
}

async function openTheWork(stage: Stage): Promise<void> {
  await stage.prepare();
  await stage.act('olga', 'upload', STEP_OF.file_upload);
  await stage.giveAway(...WORK);
}

async function openTheSignOff(stage: Stage): Promise<void> {
  await stage.prepare();
  await stage.doTheWork('olga');
  await stage.sign();
  await stage.giveAway('approval');
}

async function signOff(stage: Stage): Promise<void> {
  await openTheSignOff(stage);
  const last = stage.isGivenAway ? 'gina' : 'theo';
  await stage.act(last, 'approve', STEP_OF.approval);
}

/** Every state in which a step of each type can be found. */
export const SCENES = {
  'nothing has begun': {
    shows: { ...work('blocked'), approval: 'blocked', webhook: 'blocked' },
    play: async stage => {
      // The kick-off stays undone, so that those who did the rest have done it here too.
      await stage.act('cora', 'complete', 'scope');
      await stage.act('carl', 'complete', 'data');
      await stage.giveAway(...WORK, 'approval');
    },
  },
  'the work is open': { shows: work('active'), play: openTheWork },
  'the work is open again': {
    shows: work('reopened'),
    play: async stage => {
      await stage.prepare();
      await stage.giveAway(...WORK);
      await stage.doTheWork(stage.worker);
      for (const type of WORK) {
        await stage.act(stage.worker, 'reopen', STEP_OF[type]);
      }
    },
  },
  'the work was sent back': {
    shows: work('changes_requested'),
    play: async stage => {
      await openTheWork(stage);
      for (const type of WORK) {
        await stage.act(stage.worker, 'request-changes', STEP_OF[type]);
      }
    },
  },
  'the work is done': {
    shows: work('completed'),
    play: async stage => {
      await stage.prepare();
      await stage.giveAway(...WORK);
      await stage.doTheWork(stage.worker);
    },
  },
  'the sign-off is open': {
    shows: { approval: 'active' },
    play: openTheSignOff,
  },
  'the sign-off was sent back': {
    shows: { approval: 'changes_requested' },
    play: async stage => {
      await openTheSignOff(stage);
      await stage.act(stage.worker, 'request-changes', STEP_OF.approval);
    },
  },
  'withdrawn while worked on': {
    shows: { ...work('withdrawn'), webhook: 'withdrawn' },
    play: async stage => {
      await openTheWork(stage);
      await stage.withdraw();
    },
  },
  'withdrawn while signed off': {
    shows: { approval: 'withdrawn' },
    play: async stage => {
      await openTheSignOff(stage);
      await stage.withdraw();
    },
  },
  'signed off': {
    shows: { ...work('approved'), approval: 'approved', webhook: 'approved' },
    play: signOff,
  },
  'the message was refused': {
    shows: { webhook: 'failed' },
    environment: REFUSED,
    play: async stage => {
      await signOff(stage);
      await stage.waitForFailure();
    },
  },
} satisfies Record<string, Scene>;

/** One of {@link SCENES}. */
export type SceneName = keyof typeof SCENES;

/** Opens a release and brings it there. */
export async function playScene(
  portal: TestPortal,
  line: Line,
  name: SceneName,
): Promise<ReleaseDetail> {
  const scene: Scene = SCENES[name];
  const stage = await Stage.open(portal, line, scene.environment);
  await scene.play(stage);
  return stage.release;
}
