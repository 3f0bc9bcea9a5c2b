import { OwnerRule } from '@model-release/backstage-plugin-model-release-common';
import { entity } from '../../__testUtils__/entities';
import { OwnedStep } from '../../ports/OwnerDirectory';

/** A model owned by the given refs. */
export function model(owners: string[], annotations?: Record<string, string>) {
  return entity('Resource', 'berth-planner', {
    annotations,
    relations: owners.map(owner => ['ownedBy', owner]),
    spec: { type: 'ai-model' },
  });
}

/** A sign-off by the owner of a rule, and possibly by somebody who must be among the signers. */
export function signOff(owner: OwnerRule, include?: string): OwnedStep {
  return {
    owner,
    approval: {
      count: 2,
      include,
      separateFrom: ['requester', 'completers'],
      statement: 'I looked at it.',
    },
  };
}
