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
    .describe('Refs of Users, such as user:default/ana'),
});

const ownerRefsSchema = z.object({
  ownerRefs: z
    .array(z.string())
    .describe(
      'Refs through which somebody owns things: their own and those of their groups',
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
  description: 'One of these people requested the release',
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
  description: 'None of these people requested the release',
  resourceRef,
  paramsSchema: userRefsSchema,
  apply: (release, { userRefs }) => !isOneOf(userRefs, release.requester),
  toQuery: ({ userRefs }) => ({
    not: { field: 'requester', values: userRefs.map(lowerCase) },
  }),
});

/** Whatever state the step is in: who did their part may look at it later. */
const isStepOwner = createPermissionRule({
  name: 'IS_STEP_OWNER',
  description:
    'One of these Groups and Users owns a step of the release, done or not',
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
  description: 'One of these Groups and Users answers for the model',
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
  description: 'The release is in one of these states',
  resourceRef,
  paramsSchema: z.object({
    statuses: z
      .array(z.enum(RELEASE_STATUSES))
      .describe('States of releases, such as in_review'),
  }),
  apply: (release, params) => params.statuses.includes(release.status),
  toQuery: params => ({ field: 'status', values: params.statuses }),
});

const hasRisk = createPermissionRule({
  name: 'HAS_RISK',
  description: 'The runbook of the release says that the risk is one of these',
  resourceRef,
  paramsSchema: z.object({
    risks: z.array(z.enum(risks)).describe('low, medium or high'),
  }),
  apply: (release, params) => params.risks.includes(release.runbook.risk),
  toQuery: params => ({ field: 'risk', values: params.risks }),
});

/** All rules about releases. Policies use {@link modelReleaseConditions}. @public */
export const modelReleaseRules = {
  isRequester,
  isNotRequester,
  isStepOwner,
  isModelOwner,
  hasEnvironment,
  hasStatus,
  hasRisk,
};
