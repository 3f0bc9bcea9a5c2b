import {
  assertAllowed,
  CommandBodies,
  denyChecklist,
  ModelReleaseError,
  Step,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from '../advance';
import { DecisionContext } from '../decision';
import { ReleaseDraft } from '../ReleaseDraft';

type Body = CommandBodies['complete'];

function assertOnly(step: Step, body: Body, allowed: keyof Body | undefined) {
  for (const field of ['checklist', 'answers'] as const) {
    if (body[field] !== undefined && field !== allowed) {
      throw new ModelReleaseError(
        'invalid_request',
        `${field}: “${step.title}” is a step of type ${step.type} and takes no ${field}.`,
      );
    }
  }
}

function assertFilesStored(step: Step): void {
  if (step.type === 'file_upload' && step.files.length === 0) {
    throw new ModelReleaseError(
      'evidence_missing',
      `“${step.title}” needs at least 1 file, has 0.`,
    );
  }
}

function assertAnswers(
  step: Step,
  answers: Record<string, unknown>,
  { checkAnswers }: DecisionContext,
): void {
  const problems = step.form ? checkAnswers(step.form, answers) : [];
  if (problems.length > 0) {
    throw new ModelReleaseError(
      'invalid_answers',
      `${problems.length} of the answers to “${step.title}” ${
        problems.length === 1 ? 'does' : 'do'
      } not fit: ${problems.join('; ')}`,
      { problems },
    );
  }
}

function resultOf(
  step: Step,
  body: Body,
  context: DecisionContext,
): StepResult {
  const { files } = step;
  const { comment } = body;
  switch (step.type) {
    case 'manual': {
      assertOnly(step, body, 'checklist');
      const checklist = body.checklist ?? {};
      assertAllowed(denyChecklist(step.checklist ?? [], checklist));
      return { type: 'manual', checklist, files, comment };
    }
    case 'form': {
      assertOnly(step, body, 'answers');
      const answers = body.answers ?? {};
      assertAnswers(step, answers, context);
      return { type: 'form', answers, files, comment };
    }
    default:
      assertOnly(step, body, undefined);
      assertFilesStored(step);
      return { type: 'file_upload', files, comment };
  }
}

/** An owner hands in the result of a manual, form or file step. */
export function completeStep(
  draft: ReleaseDraft,
  step: Step,
  body: Body,
): void {
  const { actor, now } = draft.context;
  const result = resultOf(step, body, draft.context);
  draft.changeStep(step.key, {
    status: 'completed',
    completedAt: now,
    completedBy: actor.ref,
    completedOnBehalfOf: draft.onBehalfOf,
    result,
  });
  draft.record('step.completed', { result }, step.key);
  advance(draft);
}
