import {
  OwnerRule,
  RunbookDocument,
  StepDefinition,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';

/** The steps that are done before the others open; each is handed in by somebody else. */
export const PREPARATIONS = ['scope', 'data', 'kickoff'] as const;

/** The step that shows what holds for its type. */
export const STEP_OF: Record<StepType, string> = {
  manual: 'check',
  file_upload: 'packet',
  form: 'questions',
  approval: 'sign-off',
  webhook: 'ticket',
};

const step = (
  key: string,
  type: StepType,
  owner: OwnerRule,
  rest: Partial<StepDefinition> = {},
): Partial<StepDefinition> => ({
  key,
  title: `The ${key}`,
  type,
  owner,
  sla: { businessDays: 2 },
  instructions: 'As the table says.',
  ...rest,
});

const TICKED = { checklist: [{ key: 'done', text: 'It is done.' }] };
const PREPARERS: OwnerRule = { entity: 'group:default/preparers' };
const REVIEWERS: OwnerRule = { role: 'reviewer' };

const afterPreparations = { dependsOn: [...PREPARATIONS] };
const work: StepType[] = ['manual', 'file_upload', 'form'];

/** What a runbook document says; defaults are filled in when it is read. */
export function aRunbookDocument(
  name: string,
  steps: Array<Partial<StepDefinition>>,
): object {
  const spec: Omit<RunbookDocument['spec'], 'steps'> = {
    version: '1.0.0',
    lastReviewed: '2026-05-09',
    estimatedDuration: 'PT5M',
    phase: 'test',
    risk: 'low',
    appliesTo: ['Something is to be tested.'],
    prerequisites: [{ key: 'model-card', title: 'There is a card' }],
  };
  return {
    apiVersion: 'model-release.dev/v1',
    kind: 'Runbook',
    metadata: { name, title: 'For a test', description: 'For a test.' },
    spec: { ...spec, steps },
  };
}

/**
 * A runbook in which one and the same people own a step of each type, so that a person stands in
 * the same relation to all of them. The sign-off takes three people: two have signed when it is
 * looked at, so that one more decides.
 */
export const EVERY_STEP_RUNBOOK = aRunbookDocument('every-step', [
  ...PREPARATIONS.map(key => step(key, 'manual', PREPARERS, TICKED)),
  step(STEP_OF.manual, 'manual', REVIEWERS, {
    ...afterPreparations,
    ...TICKED,
  }),
  step(STEP_OF.file_upload, 'file_upload', REVIEWERS, {
    ...afterPreparations,
    upload: { fileName: '{checkpoint.id}' },
  }),
  step(STEP_OF.form, 'form', REVIEWERS, {
    ...afterPreparations,
    form: {
      schema: { type: 'object', properties: { fine: { type: 'boolean' } } },
    },
  }),
  step(STEP_OF.approval, 'approval', REVIEWERS, {
    dependsOn: work.map(type => STEP_OF[type]),
    approval: {
      count: 3,
      separateFrom: ['requester', 'completers'],
      statement: 'I looked at everything.',
    },
  }),
  step(STEP_OF.webhook, 'webhook', REVIEWERS, {
    dependsOn: [STEP_OF.approval],
    webhook: { target: 'release-ticket' },
  }),
]);
