import { createPermissionRule } from '@backstage/plugin-permission-node';
import { RunbookPin } from '@model-release/backstage-plugin-model-release-common';
import { z } from 'zod';
import { modelReleaseResourceRef } from '../modelReleaseResourceRef';

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

export const hasRisk = createPermissionRule({
  name: 'HAS_RISK',
  description: 'The runbook of the release says that the risk is one of these',
  resourceRef: modelReleaseResourceRef,
  paramsSchema: z.object({
    risks: z.array(z.enum(risks)).describe('low, medium or high'),
  }),
  apply: (release, params) => params.risks.includes(release.runbook.risk),
  toQuery: params => ({ field: 'risk', values: params.risks }),
});
