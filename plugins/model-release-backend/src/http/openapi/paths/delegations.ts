import { body, json, Operation } from '../parts/Operation';

/** Delegates for the days that somebody is out of office. */
export const delegationOperations: Operation[] = [
  {
    method: 'get',
    path: '/v1/delegations',
    operationId: 'listDelegations',
    summary:
      'Delegations that the caller gave or was given and that are not over.',
    answers: { 200: json('DelegationList') },
  },
  {
    method: 'post',
    path: '/v1/delegations',
    operationId: 'createDelegation',
    summary: "Sets a delegate for the caller's own steps on some days.",
    body: body('CreateDelegationRequest'),
    answers: {
      200: json('Delegation', 'The same was created before.'),
      201: json('Delegation', 'Created.'),
    },
  },
  {
    method: 'post',
    path: '/v1/delegations/{id}/end',
    operationId: 'endDelegation',
    summary: 'Ends a delegation now; its delegator and its delegate can.',
    body: {
      required: false,
      schema: { type: 'object', additionalProperties: false },
    },
    answers: { 200: json('Delegation', 'The delegation, ended.') },
  },
];
