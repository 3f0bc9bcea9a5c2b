import type {
  Runbook,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';
import type { Part } from '../../common/phrase';

/** What of a step can change from one version to the next, as one would name it. */
const PARTS = {
  title: say('runbooks.parts.title'),
  owner: say('runbooks.parts.owner'),
  sla: say('runbooks.parts.sla'),
  dependsOn: say('runbooks.parts.dependsOn'),
  reads: say('runbooks.parts.reads'),
  advice: say('runbooks.parts.advice'),
  instructions: say('runbooks.parts.instructions'),
  checklist: say('runbooks.parts.checklist'),
  upload: say('runbooks.parts.upload'),
  form: say('runbooks.parts.form'),
  approval: say('runbooks.parts.approval'),
  webhook: say('runbooks.parts.webhook'),
  onNobody: say('runbooks.parts.onNobody'),
} as const satisfies Record<
  Exclude<keyof StepDefinition, 'key' | 'type' | 'editorialNote'>,
  Message
>;

function changedParts(
  before: StepDefinition,
  after: StepDefinition,
): Message[] {
  return (Object.keys(PARTS) as Array<keyof typeof PARTS>)
    .filter(
      part => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
    )
    .map(part => PARTS[part]);
}

function stepChange(
  before: StepDefinition | undefined,
  step: StepDefinition,
): Part[] {
  if (!before) {
    return [say('runbooks.added', { step: { text: step.title } })];
  }
  const parts = changedParts(before, step);
  return parts.length > 0
    ? [
        say('runbooks.altered', {
          step: { text: step.title },
          what: { allOf: parts },
        }),
      ]
    : [];
}

/** What a version changed, step by step, against the version before. */
export function runbookChanges(before: Runbook, after: Runbook): Part[] {
  const old = before.spec.steps;
  const now = after.spec.steps;
  const removed = old.filter(({ key }) => !now.some(step => step.key === key));
  return [
    ...now.flatMap(step =>
      stepChange(
        old.find(({ key }) => key === step.key),
        step,
      ),
    ),
    ...removed.map(({ title }) =>
      say('runbooks.removed', { step: { text: title } }),
    ),
  ];
}

/** The questions of a form, by their titles, nested ones included. */
export function questionTitles(schema: unknown): string[] {
  const { properties = {} } = Object(schema) as {
    properties?: Record<string, { title?: unknown }>;
  };
  return Object.values(properties).flatMap(question => {
    const below = questionTitles(question);
    const own = typeof question.title === 'string' ? [question.title] : [];
    return below.length > 0 ? below : own;
  });
}
