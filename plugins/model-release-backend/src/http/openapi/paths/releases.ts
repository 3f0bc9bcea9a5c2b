import {
  listReleasesSchema,
  servingQuerySchema,
  readinessQuerySchema,
  STARTED_BY_HEADER,
} from '@model-release/backstage-plugin-model-release-common';
import {
  body,
  dryRunParameter,
  json,
  Operation,
  ref,
} from '../parts/Operation';
import { queryParameters } from '../parts/queryParameters';

const listOperation: Operation = {
  method: 'get',
  path: '/v1/releases',
  operationId: 'listReleases',
  summary: 'Releases, keyset-paginated.',
  parameters: queryParameters(listReleasesSchema, {
    entityRef: { allowReserved: true },
    status: {
      description:
        '`pending` and `done` stand for the open and the ended states.',
    },
    owner: {
      allowReserved: true,
      description:
        'A ref, or `me` for the caller and their groups: releases with an active step of theirs. `me` leaves out sign-offs that the caller may not give, so a page can be shorter than `limit` and still have a `nextCursor`.',
    },
    requester: { allowReserved: true, description: 'A ref, or `me`.' },
    environment: {},
    runbook: {},
    risk: {},
    createdFrom: {},
    createdTo: {},
    releasedFrom: {},
    releasedTo: {},
    overdue: {},
    text: {
      allowReserved: true,
      description:
        'Found in model, checkpoint id or requester; or the beginning of a ticket, or of a digest of the weights (8 digits or more).',
    },
    orderBy: {},
    // In an address it is text; the schema makes a number of it.
    limit: { schema: { type: 'string', pattern: '^([1-9][0-9]?|100)$' } },
    cursor: { allowReserved: true },
  }),
  answers: { 200: json('ReleasePage') },
};

const servingOperation: Operation = {
  method: 'get',
  path: '/v1/serving',
  operationId: 'listServing',
  summary:
    'Which release of a model serves in each environment, and which are on their way.',
  parameters: queryParameters(servingQuerySchema, {
    entityRef: { allowReserved: true },
    environment: {},
  }),
  answers: { 200: json('ServingList') },
};

const readinessOperation: Operation = {
  method: 'get',
  path: '/v1/readiness',
  operationId: 'getReadiness',
  summary:
    'What can be known of a release before anybody fills in a form: prerequisites, who would be asked, and defaults.',
  parameters: queryParameters(readinessQuerySchema, {
    entityRef: { allowReserved: true },
    model: { allowReserved: true },
    environment: {
      description:
        'By default where the caller, or else anybody, wanted the model last.',
    },
    runbook: { description: 'By default the shipped one.' },
  }),
  answers: { 200: json('Readiness') },
};

const createOperation: Operation = {
  method: 'post',
  path: '/v1/releases',
  operationId: 'createRelease',
  summary: 'Requests a release, or previews one with dryRun=true.',
  parameters: [
    dryRunParameter,
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      description: 'The same key and body again finds the first release.',
    },
    {
      name: STARTED_BY_HEADER,
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 1000 },
      description:
        'The subject of the service that started the template, percent-encoded; it becomes the requester. Only plugin:scaffolder may send it.',
    },
  ],
  body: body('CreateReleaseRequest'),
  answers: {
    200: {
      description:
        'A preview, or the release that the same request opened before.',
      content: {
        'application/json': {
          schema: { anyOf: [ref('ReleasePreview'), ref('Release')] },
        },
      },
    },
    201: json('Release', 'Opened.'),
  },
};

/** Opening, finding and reading releases. */
export const releaseOperations: Operation[] = [
  listOperation,
  servingOperation,
  readinessOperation,
  createOperation,
  {
    method: 'get',
    path: '/v1/releases/{id}',
    operationId: 'getRelease',
    summary: 'The whole release, with what the caller may do and why not.',
    answers: { 200: json('Release') },
  },
  {
    method: 'get',
    path: '/v1/releases/{id}/events',
    operationId: 'listEvents',
    summary: 'The audit trail and whether its chain is intact.',
    answers: { 200: json('EventTrail') },
  },
  {
    method: 'post',
    path: '/v1/releases/{id}/visits',
    operationId: 'recordVisit',
    summary:
      'Remembers up to which event the caller has seen the release, and answers where they stopped the time before. No event; not for services.',
    body: body('VisitRequest'),
    answers: { 200: json('VisitAnswer') },
  },
  {
    method: 'get',
    path: '/v1/releases/{id}/deliveries',
    operationId: 'listDeliveries',
    summary: 'Webhook messages with their attempts.',
    answers: { 200: json('DeliveryList') },
  },
];
