import type { Entity } from '@backstage/catalog-model';
import type {
  Delegation,
  Release,
  ReleaseEvent,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDelegation,
  aDigest,
  anEvent,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { daysFromNow, inHours, packet, release, step } from './releases';

type Status = Step['status'];

const done: Status = 'completed';

function withStep(of: Release, changed: Step): Release {
  return {
    ...of,
    steps: of.steps.map(one => (one.key === changed.key ? changed : one)),
  };
}

function earlier(
  model: string,
  checkpoint: string,
  status: Release['status'],
  days: number,
): Release {
  const past = release(model, [done, done, done, done, done, done]);
  return {
    ...past,
    id: `${model}-${checkpoint}`,
    checkpoint: { ...past.checkpoint, id: checkpoint },
    status,
    createdAt: inHours(-24 * days),
    updatedAt: inHours(-24 * days + 40),
  };
}

const signOff = release('berth-plan-3b', [
  done,
  done,
  done,
  done,
  'active',
  'blocked',
]);

/** One model for each state that is worth a look. */
export const releases: Release[] = [
  release('ticket-triage-7b', [
    'active',
    'blocked',
    'blocked',
    'blocked',
    'blocked',
    'blocked',
  ]),
  withStep(
    withStep(
      release('reply-drafts-13b', [
        done,
        'active',
        'active',
        'active',
        'blocked',
        'blocked',
      ]),
      step('training-data', { status: 'active', dueAt: inHours(-30) }),
    ),
    step('security-review', {
      status: 'active',
      owners: ['user:default/cass.ember'],
      ownerSource: 'reassigned by user:default/theo.bracken',
      reassignment: {
        by: 'user:default/theo.bracken',
        at: inHours(-4),
        reason: 'I wrote the filter that this review has to judge.',
        from: ['group:default/appsec'],
      },
    }),
  ),
  signOff,
  earlier('berth-plan-3b', 'ckpt-2026-09-30-r1', 'released', 48),
  earlier('berth-plan-3b', 'ckpt-2026-09-12-r2', 'superseded', 66),
  earlier('berth-plan-3b', 'ckpt-2026-08-02-r1', 'rejected', 107),
  withStep(
    release('delay-notices-3b', [
      done,
      done,
      'active',
      'changes_requested',
      'blocked',
      'blocked',
    ]),
    step('security-review', {
      status: 'changes_requested',
      changeRequest: {
        by: 'user:default/theo.bracken',
        at: inHours(-2),
        comment:
          'The intended use does not say whether notices go out without a person reading them.',
      },
    }),
  ),
  release('arrival-time-1b', [done, done, done, done, done, done], {
    status: 'released',
  }),
  withStep(
    release(
      'luggage-tag-reader',
      [done, done, 'active', 'rejected', 'blocked', 'blocked'],
      {
        status: 'rejected',
        closure: {
          by: 'user:default/theo.bracken',
          at: inHours(-20),
          reason: 'It repeats names from its training data word for word.',
        },
      },
    ),
    step('evaluation-summary', { status: 'active', dueAt: undefined }),
  ),
  release(
    'harbour-inference',
    [done, 'active', done, 'active', 'blocked', 'blocked'],
    {
      entityRef: 'component:default/harbour-inference',
      model: 'arrival-time-1b',
      environment: 'canary',
    },
  ),
  release(
    'harbour-inference-2',
    ['active', 'blocked', 'blocked', 'blocked', 'blocked', 'blocked'],
    {
      entityRef: 'component:default/harbour-inference',
      model: 'berth-plan-3b',
    },
  ),
];

const quorum = withStep(
  withStep(
    release('crew-rota-3b', [done, done, done, done, 'active', 'blocked']),
    step('security-review', {
      status: done,
      completedBy: 'user:default/cass.ember',
    }),
  ),
  step('release-sign-off', {
    status: 'active',
    owners: ['group:default/security-operations-leads', 'group:default/appsec'],
    approval: {
      ...signOff.steps[4].approval!,
      count: 2,
      include: 'group:default/appsec',
    },
    signatures: [
      {
        by: 'user:default/ines.halyard',
        onBehalfOf: 'user:default/marta.sorrel',
        at: inHours(-1),
        packetDigest: aDigest('a'),
      },
    ],
  }),
);
releases.push(quorum);

/** Bram and Marta are away, and Ines does for both. */
export const delegations: Delegation[] = [
  aDelegation({
    delegator: 'user:default/bram.kettle',
    delegate: 'user:default/ines.halyard',
    ...daysFromNow(-1, 4),
  }),
  aDelegation({
    id: 'delegation-2',
    delegator: 'user:default/marta.sorrel',
    delegate: 'user:default/ines.halyard',
    ...daysFromNow(-2, 9),
    reason: 'At the security conference',
  }),
];

const story: Array<Partial<ReleaseEvent>> = [
  { type: 'release.opened', actor: 'user:default/nell.farrow' },
  {
    type: 'step.activated',
    actor: 'user:default/nell.farrow',
    stepKey: 'scope-and-ownership',
  },
  {
    type: 'step.completed',
    actor: 'user:default/bram.kettle',
    stepKey: 'scope-and-ownership',
  },
  {
    type: 'evidence.stored',
    actor: 'user:default/nell.farrow',
    stepKey: 'evaluation-summary',
    data: { file: packet },
  },
  {
    type: 'step.completed',
    actor: 'user:default/theo.bracken',
    stepKey: 'security-review',
  },
  {
    type: 'step.reassigned',
    actor: 'user:default/cass.ember',
    stepKey: 'release-sign-off',
    data: {
      from: ['group:default/security-operations-leads'],
      to: 'user:default/marta.sorrel',
      reason: 'I reviewed its security',
    },
  },
  {
    type: 'step.owners_changed',
    actor: 'service:model-release',
    stepKey: 'release-sign-off',
    data: {
      before: ['user:default/marta.sorrel'],
      after: ['group:default/security-operations-leads'],
      source: 'annotation on group:default/security-operations-leads',
    },
  },
  {
    type: 'step.completed',
    actor: 'user:default/ines.halyard',
    onBehalfOf: 'user:default/bram.kettle',
    stepKey: 'scope-and-ownership',
  },
  {
    type: 'step.approved',
    actor: 'user:default/marta.sorrel',
    stepKey: 'release-sign-off',
    data: { packetDigest: aDigest('5') },
  },
  {
    type: 'step.approval_voided',
    actor: 'user:default/theo.bracken',
    stepKey: 'release-sign-off',
    data: { signers: ['user:default/marta.sorrel'] },
  },
  {
    type: 'step.reopened',
    actor: 'user:default/theo.bracken',
    stepKey: 'security-review',
    data: { reason: 'The list of tools was wrong' },
  },
  {
    type: 'step.completed',
    actor: 'user:default/theo.bracken',
    stepKey: 'security-review',
  },
];

const trail = story.map((event, index) =>
  anEvent({
    seq: index + 1,
    at: inHours((index - story.length) * 5),
    ...event,
  }),
);

/** What happened so far, for every release the same or the beginning of it. */
export const events: Record<string, ReleaseEvent[]> = Object.fromEntries(
  releases.map(({ id }) => [id, id === signOff.id ? trail : trail.slice(0, 4)]),
);

function aModel(name: string, kind: string, type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { type, owner: 'group:default/support-ml', lifecycle: 'production' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/support-ml' }],
  };
}

/** The models of the releases, and one that has none yet. */
export const models: Entity[] = [
  ...[
    'ticket-triage-7b',
    'reply-drafts-13b',
    'berth-plan-3b',
    'delay-notices-3b',
    'arrival-time-1b',
    'luggage-tag-reader',
    'parcel-router-3b',
    'crew-rota-3b',
  ].map(name => aModel(name, 'Resource', 'ai-model')),
  aModel('harbour-inference', 'Component', 'model-server'),
];
