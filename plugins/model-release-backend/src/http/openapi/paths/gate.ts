import { gateQuerySchema } from '@model-release/backstage-plugin-model-release-common';
import { json, Operation } from '../parts/Operation';
import { queryParameters } from '../parts/queryParameters';

/** The deployment gate. */
export const gateOperations: Operation[] = [
  {
    method: 'get',
    path: '/v1/gate',
    operationId: 'checkGate',
    summary: 'May this checkpoint serve in this environment?',
    parameters: queryParameters(gateQuerySchema, {
      entityRef: { allowReserved: true },
      checkpoint: { allowReserved: true },
      environment: {},
      digest: { allowReserved: true },
      model: { allowReserved: true },
    }),
    answers: { 200: json('GateAnswer') },
  },
];
