import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  RELEASE_STATUSES,
  RunbookPin,
} from '@model-release/backstage-plugin-model-release-common';
import { z } from 'zod';
import { isOneOf, lowerCase } from './lowerCase';
import { modelReleaseResourceRef as resourceRef } from './modelReleaseResourceRef';

const userRefsSchema = z.object({
  userRefs: z
    .array(z.string())
    .describe('Entity refs of Users, such as user:default/ana'),
});

const ownerRefsSchema = z.object({
  ownerRefs: z
    .array(z.string())
    .describe(
      'Ownership entity refs of a user: their own and those of their groups',
    ),
});

/** A record, so that none can be forgotten. */
const RISKS: Record<RunbookPin['risk'], true> = {
  low: true,
  medium: true,
  high: true,
};

const risks = Object.keys(RISKS) as [
  RunbookPin['risk'],
  ...RunbookPin['risk'][],
];

const isRequester = createPermissionRule({
  name: 'IS_REQUESTER',
  description: 'The release was requested by one of these users',
  resourceRef,
  paramsSchema: userRefsSchema,
  apply: (release, { userRefs }) => isOneOf(userRefs, release.requester),
  toQuery: ({ userRefs }) => ({
    field: 'requester',
    values: userRefs.map(lowerCase),
  }),
});

const isNotRequester = createPermissionRule({
  name: 'IS_NOT_REQUESTER',
  description: 'The release was requested by somebody other than these users',
  resourceRef,
  paramsSchema: userRefsSchema,
  apply: (release, { userRefs }) => !isOneOf(userRefs, release.requester),
  toQuery: ({ userRefs }) => ({
    not: { field: 'requester', values: userRefs.map(lowerCase) },
  }),
});

/** In any state of the step: owners can still read the release after they completed it. */
const isStepOwner = createPermissionRule({
  name: 'IS_STEP_OWNER',
  description:
    'One of these Groups or Users owns a step of the release, completed or not',
  resourceRef,
  paramsSchema: ownerRefsSchema,
  apply: (release, { ownerRefs }) =>
    release.steps.some(step =>
      step.owners.some(owner => isOneOf(ownerRefs, owner)),
    ),
  toQuery: ({ ownerRefs }) => ({
    field: 'stepOwner',
    values: ownerRefs.map(lowerCase),
  }),
});

const isModelOwner = createPermissionRule({
  name: 'IS_MODEL_OWNER',
  description: 'The model is owned by one of these Groups or Users',
  resourceRef,
  paramsSchema: ownerRefsSchema,
  apply: (release, { ownerRefs }) => isOneOf(ownerRefs, release.modelOwner),
  toQuery: ({ ownerRefs }) => ({
    field: 'modelOwner',
    values: ownerRefs.map(lowerCase),
  }),
});

const hasEnvironment = createPermissionRule({
  name: 'HAS_ENVIRONMENT',
  description: 'The release is for one of these environments',
  resourceRef,
  paramsSchema: z.object({
    environments: z
      .array(z.string())
      .describe('Names of environments, such as staging'),
  }),
  apply: (release, { environments }) =>
    environments.includes(release.environment),
  toQuery: ({ environments }) => ({
    field: 'environment',
    values: environments,
  }),
});

const hasStatus = createPermissionRule({
  name: 'HAS_STATUS',
  description: 'The release has one of these statuses',
  resourceRef,
  paramsSchema: z.object({
    statuses: z
      .array(z.enum(RELEASE_STATUSES))
      .describe('Statuses of releases, such as in_review'),
  }),
  apply: (release, params) => params.statuses.includes(release.status),
  toQuery: params => ({ field: 'status', values: params.statuses }),
});

const hasRisk = createPermissionRule({
  name: 'HAS_RISK',
  description: 'The runbook of the release has one of these risk levels',
  resourceRef,
  paramsSchema: z.object({
    risks: z.array(z.enum(risks)).describe('low, medium, or high'),
  }),
  apply: (release, params) => params.risks.includes(release.runbook.risk),
  toQuery: params => ({ field: 'risk', values: params.risks }),
});

/**
 * All rules about releases, which are the same for each of their resource types. Policies use
 * {@link modelReleaseConditions}.
 *
 * @public
 */
export const modelReleaseRules = {
  isRequester,
  isNotRequester,
  isStepOwner,
  isModelOwner,
  hasEnvironment,
  hasStatus,
  hasRisk,
};
