import {
  StepDefinition,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';
import { Entity } from '@backstage/catalog-model';
import { group, resource, user } from '../entities';
import { aRunbookDocument } from '../whoMayAct/everyStepRunbook';

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}

/** Twenty people who may sign. */
export const APPROVERS = numbered('approver', 20);

/** More of them, who are away, and those who stand in for them, in the same order. */
export const ABSENT = numbered('absent', 5);
export const DEPUTIES = numbered('deputy', 5);

/** Everybody in the races, and the model. */
export const RACERS: Entity[] = [
  group('model-makers'),
  group('preparers'),
  group('approvers'),
  ...[...APPROVERS, ...ABSENT].map(name => user(name, 'approvers')),
  ...DEPUTIES.map(name => user(name)),
  user('paul', 'preparers'),
  user('nora'),
  user('zoe'),
  resource('support-replies', 'ai-model', 'model-makers'),
];

const step = (
  key: string,
  type: StepType,
  rest: Partial<StepDefinition>,
): Partial<StepDefinition> => ({
  key,
  title: `The ${key}`,
  type,
  sla: { businessDays: 1 },
  instructions: 'Be quick.',
  ...rest,
});

/** How many people have to sign, by the runbook that says so. */
export const QUORUMS = { 'one-signs': 1, 'three-sign': 3 } as const;

/** One of {@link QUORUMS}. */
export type QuorumName = keyof typeof QUORUMS;

/** A runbook with little before its sign-off, and a message after it. */
function quorumRunbook(name: QuorumName): object {
  return aRunbookDocument(name, [
    step('preparation', 'manual', {
      owner: { entity: 'group:default/preparers' },
      checklist: [{ key: 'done', text: 'It is done.' }],
    }),
    step('sign-off', 'approval', {
      owner: { entity: 'group:default/approvers' },
      dependsOn: ['preparation'],
      approval: {
        count: QUORUMS[name],
        separateFrom: ['requester', 'completers'],
        statement: 'I looked at everything.',
      },
    }),
    step('ticket', 'webhook', {
      owner: { entity: 'group:default/preparers' },
      dependsOn: ['sign-off'],
      webhook: { target: 'release-ticket' },
    }),
  ]);
}

/** One runbook for each quorum. */
export const QUORUM_RUNBOOKS = [
  quorumRunbook('one-signs'),
  quorumRunbook('three-sign'),
];
