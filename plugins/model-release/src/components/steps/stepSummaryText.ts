import {
  formatByteSize,
  missedThresholds,
  type Evidence,
  type ReleaseDetail,
  type StepDetail,
  type StepResult,
} from '@model-release/backstage-plugin-model-release-common';
import { answerList } from '../stepPanels/form/answers';
import { shortAnswers } from '../stepPanels/form/shortAnswers';
import { thresholdsMetWords } from '../evaluation/summarizeEvaluation';
import {
  joinPhrases,
  whoActed,
  type Part,
  type Phrase,
} from '../../common/phrase';
import { count, excerpt } from '../../common/words';

type Of<TType extends StepResult['type']> = Extract<
  StepResult,
  { type: TType }
>;

function files(stored: readonly Evidence[]): Phrase[] {
  const [first] = stored;
  if (!first) {
    return [];
  }
  return stored.length === 1
    ? [
        [first.fileName],
        [formatByteSize(first.size)],
        [{ digest: first.digest }],
      ]
    : [[`${count(stored.length, 'file')}: ${first.fileName} and more`]];
}

/** How an evaluation among the files came out; what it misses stands out. */
function evaluation(stored: readonly Evidence[]): Phrase[] {
  return stored
    .flatMap(file => file.evaluation ?? [])
    .map(report => {
      const missed = missedThresholds(report).length;
      const words = thresholdsMetWords(report);
      return missed > 0
        ? [`${words}, `, { strong: `${missed} missed` }]
        : [words];
    });
}

function remark(comment: string | undefined): Phrase[] {
  return comment ? [[`“${excerpt(comment, 60)}”`]] : [];
}

function manualLine(result: Of<'manual'>, step: StepDetail): Phrase[] {
  const entries = step.checklist?.length ?? 0;
  const ticked = Object.keys(result.checklist).length;
  return [
    [entries > 0 ? `${ticked} of ${entries} checked` : 'Confirmed'],
    ...files(result.files),
    ...evaluation(result.files),
    ...remark(result.comment),
  ];
}

function formLine(result: Of<'form'>, step: StepDetail): Phrase[] {
  const answers = answerList(step.form, result.answers);
  return [
    [count(answers.length, 'answer')],
    ...shortAnswers(answers).map(answer => [answer]),
    ...remark(result.comment),
  ];
}

function approvalLine({ signatures }: Of<'approval'>): Phrase[] {
  const last = signatures[signatures.length - 1];
  return last
    ? [
        [
          signatures.length > 1
            ? `${signatures.length} people approved packet `
            : 'Approved packet ',
          { digest: last.packetDigest },
        ],
        ...remark(last.comment),
      ]
    : [];
}

/** The result of a step in one line, for example `4 of 4 checked · “Owner is clear”`. */
export function resultLine(step: StepDetail): Part[] {
  const { result } = step;
  switch (result?.type) {
    case 'manual':
      return joinPhrases(manualLine(result, step));
    case 'file_upload':
      return joinPhrases([
        ...files(result.files),
        ...evaluation(result.files),
        ...remark(result.comment),
      ]);
    case 'form':
      return joinPhrases(formLine(result, step));
    case 'approval':
      return joinPhrases(approvalLine(result));
    case 'webhook':
      return result.reference
        ? ['Recorded as ', { strong: result.reference }]
        : [`Received by ${step.webhook?.target ?? 'the receiver'}`];
    case 'waived':
      return [`Waived: “${excerpt(result.reason)}”`];
    default:
      return [];
  }
}

/** What a step that is not open yet will do, or waits for. */
function blockedLine(step: StepDetail, release: ReleaseDetail): Phrase {
  const open = release.steps.filter(
    other =>
      step.dependsOn.includes(other.key) &&
      other.status !== 'completed' &&
      other.status !== 'waived',
  );
  const numbers = open.map(
    other => release.steps.findIndex(s => s.key === other.key) + 1,
  );
  const last = numbers.pop();
  const names =
    numbers.length > 0
      ? `steps ${numbers.join(', ')} and ${last}`
      : `step ${last}`;
  const after = last === undefined ? [] : [`Waits for ${names}`];
  const target = step.webhook?.target;
  return target
    ? [
        'Sends the approved checkpoint to ',
        { strong: target },
        ...after.map(text => ` · ${text}`),
      ]
    : after;
}

/** What a step says when it is closed: its result, or why there is none yet. */
export function stepSummaryText(
  step: StepDetail,
  release: ReleaseDetail,
): Phrase {
  switch (step.status) {
    case 'completed':
    case 'waived':
      return resultLine(step);
    case 'blocked':
      return release.status === 'in_review' || release.status === 'approved'
        ? blockedLine(step, release)
        : ['Not reached'];
    case 'rejected':
      return release.closure?.reason
        ? [`Rejected: “${excerpt(release.closure.reason)}”`]
        : ['Rejected'];
    case 'changes_requested':
      return step.changeRequest
        ? [
            ...whoActed(step.changeRequest),
            ` asked for changes: “${excerpt(step.changeRequest.comment)}”`,
          ]
        : ['Changes requested'];
    case 'failed':
      return [`Delivery to ${step.webhook?.target ?? 'the receiver'} failed`];
    default:
      return [];
  }
}
