import { StepDefinition } from '../model/runbook';

const nothingElse = { dependsOn: [], reads: [] };

/** Six steps of every type: 1, then 2, 3 and 4 in parallel, then 5, then 6. */
export function theSteps(): StepDefinition[] {
  return [
    {
      ...nothingElse,
      key: 'scope-and-ownership',
      title: 'Scope and ownership',
      type: 'manual',
      owner: { role: 'ml-platform-lead' },
      sla: { businessDays: 1 },
      instructions: 'Compare the **intended use** with what was agreed.',
      reads: ['modelCard', 'intendedUse'],
      checklist: [
        { key: 'one-owner', text: 'One team answers for the model' },
        { key: 'use-agreed', text: 'The use is the one that was agreed' },
      ],
    },
    {
      ...nothingElse,
      key: 'training-data',
      title: 'Training data',
      type: 'manual',
      owner: { role: 'data-governance' },
      sla: { businessDays: 2 },
      instructions: 'Look up every dataset in the register.',
      dependsOn: ['scope-and-ownership'],
      reads: ['modelCard'],
      checklist: [{ key: 'licenses', text: 'Every license allows the use' }],
    },
    {
      ...nothingElse,
      key: 'evaluation-summary',
      title: 'Evaluation summary',
      type: 'file_upload',
      owner: { relation: 'ownedBy' },
      sla: { businessDays: 2 },
      instructions: 'Attach the newest results.',
      dependsOn: ['scope-and-ownership'],
      reads: ['evaluation'],
      upload: {
        fileName: '{checkpoint.id}',
        accept: ['.zip', '.json', '.pdf'],
        maxSize: '500MiB',
        sections: ['safety', 'quality', 'regression'],
      },
    },
    {
      ...nothingElse,
      key: 'security-review',
      title: 'Security review',
      type: 'form',
      owner: { role: 'application-security' },
      sla: { businessDays: 2 },
      instructions: 'Answer for this checkpoint, not for the base model.',
      dependsOn: ['scope-and-ownership'],
      reads: ['intendedUse'],
      form: {
        schema: {
          type: 'object',
          required: ['injection'],
          properties: {
            injection: { type: 'string', title: 'Where could text take over?' },
          },
        },
      },
    },
    {
      ...nothingElse,
      key: 'release-sign-off',
      title: 'Release sign-off',
      type: 'approval',
      owner: { role: 'security-operations-leader' },
      sla: { businessDays: 1 },
      instructions: 'Read the whole packet.',
      dependsOn: ['training-data', 'evaluation-summary', 'security-review'],
      reads: ['rollback'],
      approval: {
        count: 1,
        separateFrom: ['requester', 'completers'],
        statement: 'I have read the packet and traffic may move.',
      },
    },
    {
      ...nothingElse,
      key: 'notify-platform',
      title: 'Notify the platform',
      type: 'webhook',
      owner: { role: 'ml-platform' },
      sla: { sameDay: true },
      instructions: 'A ticket records the checkpoint.',
      dependsOn: ['release-sign-off'],
      webhook: { target: 'release-ticket' },
    },
  ];
}

/** Who owns the steps of {@link theSteps}, by key. */
export const STEP_OWNERS: Readonly<Record<string, string>> = {
  'scope-and-ownership': 'group:default/ml-platform-leads',
  'training-data': 'group:default/data-governance',
  'evaluation-summary': 'group:default/support-ml',
  'security-review': 'group:default/appsec',
  'release-sign-off': 'group:default/security-operations-leads',
  'notify-platform': 'group:default/ml-platform',
};
