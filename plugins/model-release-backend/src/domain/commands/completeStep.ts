import {
  assertAllowed,
  CommandBodies,
  denyChecklist,
  denyUnscanned,
  EvaluationReport,
  judgeResult,
  missedThresholds,
  ModelReleaseError,
  Step,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from '../advance';
import { DecisionContext } from '../decision';
import { recordedResult } from '../auditCopies';
import { explainedMisses } from '../explainedMisses';
import { keepPacket } from '../keepPacket';
import { ReleaseDraft } from '../ReleaseDraft';

type Body = CommandBodies['complete'];

function assertOnly(step: Step, body: Body, allowed: keyof Body | undefined) {
  for (const field of ['checklist', 'answers'] as const) {
    if (body[field] !== undefined && field !== allowed) {
      throw new ModelReleaseError(
        'invalid_request',
        `${field}: “${step.title}” is a step of type ${step.type} and does not accept ${field}.`,
      );
    }
  }
}

/** At least one file, and one for every section: a file without a section covers all of them. */
function assertFilesStored({ title, files, upload }: Step): void {
  if (files.length === 0) {
    throw new ModelReleaseError(
      'evidence_missing',
      `“${title}” needs at least 1 file, has 0.`,
    );
  }
  const isCovered = (section: string) =>
    files.some(file => (file.section ?? section) === section);
  const missing = (upload?.sections ?? []).filter(
    section => !isCovered(section),
  );
  if (missing.length > 0) {
    throw new ModelReleaseError(
      'evidence_missing',
      `“${title}” has missing sections: ${missing.join(
        ', ',
      )}. Upload files that cover them.`,
      { sections: missing },
    );
  }
}

/** Why an evaluation does not meet all of its own thresholds, in words. */
function shortcomings({ results, problems }: EvaluationReport): string[] {
  const isJudged = results.some(result => judgeResult(result) !== 'unjudged');
  return [
    ...(isJudged ? [] : ['no result has a threshold']),
    ...missedThresholds({ results }).map(({ metric, slice }) =>
      slice === undefined ? metric : `${metric} on ${slice}`,
    ),
    ...problems,
  ];
}

/**
 * Where the runbook requires it, a step can be completed only with evaluations that meet their own
 * thresholds. One that could not be read does not meet them, and neither does a step without any
 * evaluation.
 */
function assertThresholdsMet({ title, files, upload }: Step): void {
  if (upload?.missedThresholds !== 'block') {
    return;
  }
  const reports = files.flatMap(({ evaluation }) => evaluation ?? []);
  const missed = reports.flatMap(shortcomings);
  if (reports.length === 0 || missed.length > 0) {
    throw new ModelReleaseError(
      'threshold_missed',
      reports.length === 0
        ? `“${title}” requires an evaluation that meets its thresholds, and none of its files is an evaluation.`
        : `“${title}” does not accept an evaluation that misses a threshold: ${missed.join(
            ', ',
          )}`,
      { missed },
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
      `${problems.length} ${problems.length === 1 ? 'answer' : 'answers'} to “${
        step.title
      }” missing or invalid: ${problems.join('; ')}`,
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
  assertAllowed(denyUnscanned(...files));
  assertThresholdsMet(step);
  const missed = explainedMisses(step, body.missedThresholds);
  switch (step.type) {
    case 'manual': {
      assertOnly(step, body, 'checklist');
      const checklist = body.checklist ?? {};
      assertAllowed(denyChecklist(step.checklist ?? [], checklist));
      return { type: 'manual', checklist, files, missed, comment };
    }
    case 'form': {
      assertOnly(step, body, 'answers');
      const answers = body.answers ?? {};
      assertAnswers(step, answers, context);
      return { type: 'form', answers, files, missed, comment };
    }
    default:
      assertOnly(step, body, undefined);
      assertFilesStored(step);
      return { type: 'file_upload', files, missed, comment };
  }
}

/** An owner completes a manual, form, or file upload step. */
export function completeStep(
  draft: ReleaseDraft,
  step: Step,
  body: Body,
): void {
  const { actor, now } = draft.context;
  const result = resultOf(step, body, draft.context);
  const packetDigest = keepPacket(draft, step.key);
  draft.changeStep(step.key, {
    status: 'completed',
    completedAt: now,
    completedBy: actor.ref,
    completedOnBehalfOf: draft.onBehalfOf,
    result,
  });
  draft.record(
    'step.completed',
    { result: recordedResult(result), packetDigest },
    step.key,
  );
  advance(draft);
}
