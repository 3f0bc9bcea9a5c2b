import { json, Operation } from '../parts/Operation';

const VERSION = {
  name: 'version',
  in: 'query',
  allowReserved: true,
  required: false,
  schema: { type: 'string' },
} as const;

/** The library. */
export const runbookOperations: Operation[] = [
  {
    method: 'get',
    path: '/v1/runbooks',
    operationId: 'listRunbooks',
    summary: 'The library: every published runbook version.',
    answers: { 200: json('RunbookList') },
  },
  {
    method: 'get',
    path: '/v1/runbooks/{name}',
    operationId: 'getRunbook',
    summary:
      'One runbook with its digest; the newest version unless one is named.',
    parameters: [VERSION],
    answers: { 200: json('Runbook') },
  },
  {
    method: 'get',
    path: '/v1/runbooks/{name}/owners',
    operationId: 'getRunbookOwners',
    summary:
      'Who the steps of a runbook go to today, whatever the model: of the newest version unless one is named.',
    parameters: [VERSION],
    answers: { 200: json('RunbookStepOwnersList') },
  },
];
