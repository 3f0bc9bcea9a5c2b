import { json, Operation } from '../parts/Operation';

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
    parameters: [
      {
        name: 'version',
        in: 'query',
        allowReserved: true,
        required: false,
        schema: { type: 'string' },
      },
    ],
    answers: { 200: json('Runbook') },
  },
];
