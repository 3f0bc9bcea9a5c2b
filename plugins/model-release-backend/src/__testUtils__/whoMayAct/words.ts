import {
  RELEASE_ACTIONS,
  STEP_ACTIONS,
  STEP_TYPES,
} from '@model-release/backstage-plugin-model-release-common';
import { RELATIONS, Who } from './relations';

function each<T extends string>(values: readonly T[]): Record<T, T[]> {
  return Object.fromEntries(values.map(value => [value, [value]])) as Record<
    T,
    T[]
  >;
}

/** The state of a step or, where there is nothing left to do with it, of its release. */
export const STEP_STATES = [
  'blocked',
  'active',
  /** Active once more, and nothing has changed that the step judges. */
  'reopened',
  'changes_requested',
  'completed',
  'failed',
  'withdrawn',
  'approved',
] as const;

const EVERYBODY = Object.keys(RELATIONS) as Who[];

/** Those who have a right to a step of their own. */
const OWNERS: Who[] = [
  'owner',
  'owner-through-two-groups',
  'owner-through-a-nested-group',
  'owner-who-did-the-work',
  'owner-who-prepared',
  'owner-who-signed',
  'owner-for-whom-was-signed',
  'requester-who-owns',
  'assignee',
];

/** Those who have the right of an owner who is away. */
const DELEGATES: Who[] = [
  'delegate',
  'delegate-who-prepared',
  'delegate-of-preparer',
  'delegate-of-signer',
  'delegate-who-signed',
  'delegate-of-requester-who-owns',
  'requester-who-is-delegate',
  'delegate-of-assignee',
];

const REQUESTERS: Who[] = [
  'requester',
  'requester-who-owns',
  'requester-who-is-delegate',
];

/** Those who have no right to a step, whatever somebody may have wanted to give them. */
const OTHERS: Who[] = [
  'requester',
  'preparer',
  'delegate-of-requester',
  'delegate-of-delegate',
  'delegate-of-yesterday',
  'delegate-of-tomorrow',
  'stranger',
  'administrator',
  'waiver',
  'delegate-of-administrator',
  'model-owner',
  'passed-over',
  'delegate-of-passed-over',
];

/** Who asked for it, or would act for somebody who did. */
const ASKING: Who[] = [...REQUESTERS, 'delegate-of-requester-who-owns'];

const PROGRAMS: Who[] = [
  'program-that-asked',
  'foreign-program',
  'namesake-of-requester',
  'namesake-of-assignee',
];

const who = {
  ...each(EVERYBODY),
  owners: OWNERS,
  delegates: DELEGATES,
  requesters: REQUESTERS,
  asking: ASKING,
  others: OTHERS,
};

const through = {
  ...each(['person', 'scaffolder', 'mcp', 'service']),
  plugin: ['scaffolder', 'mcp'],
  people: ['person', 'scaffolder', 'mcp'],
};

/** How a table about steps is read: the words of each column. */
export const STEP_COLUMNS = {
  action: {
    ...each(STEP_ACTIONS),
    decide: ['complete', 'upload', 'approve', 'request-changes', 'reject'],
  },
  through,
  who: {
    ...who,
    'done-work': [
      'owner-who-did-the-work',
      'owner-who-prepared',
      'delegate-who-prepared',
      'delegate-of-preparer',
    ],
    'signed-for': ['owner-for-whom-was-signed', 'delegate-of-signer'],
    'signed-oneself': ['owner-who-signed'],
    'signed-for-absent': ['delegate-who-signed'],
  },
  step: {
    ...each(STEP_TYPES),
    work: ['manual', 'file_upload', 'form'],
    fileless: ['manual', 'form', 'approval'],
    reviewed: ['manual', 'file_upload', 'form', 'approval'],
  },
  state: {
    ...each(STEP_STATES),
    active: ['active', 'reopened'],
    'first-round': ['active'],
    open: ['blocked', 'active', 'reopened', 'changes_requested'],
    inactive: ['blocked', 'changes_requested', 'completed'],
    'not-sent-back': ['blocked', 'active', 'reopened', 'completed'],
    undelivered: ['blocked', 'approved'],
  },
  without: {
    ...each(['nothing', 'act', 'waive', 'reassign']),
    'not-act': ['nothing', 'reassign'],
    'not-that': ['nothing', 'act'],
  },
};

/** How a table about releases is read: the words of each column. */
export const RELEASE_COLUMNS = {
  action: each(RELEASE_ACTIONS),
  through,
  who: {
    ...who,
    asked: [...REQUESTERS, 'program-that-asked'],
    // Owners of the steps own the sign-off among them.
    answerable: [...OWNERS, 'model-owner', 'administrator'],
    // Everybody else asked for it, or owns one step of it or another, or is there for somebody who does.
    outsiders: [
      'delegate-of-requester',
      'delegate-of-delegate',
      'delegate-of-yesterday',
      'delegate-of-tomorrow',
      'stranger',
      'administrator',
      'waiver',
      'delegate-of-administrator',
      'model-owner',
      ...PROGRAMS.filter(program => program !== 'program-that-asked'),
    ],
  },
  state: {
    ...each(['in_review', 'approved', 'withdrawn']),
    'not-ready': ['in_review', 'withdrawn'],
  },
  without: each([
    'nothing',
    'withdraw',
    'comment',
    'revoke',
    'close',
    'reassign-requester',
  ]),
};
