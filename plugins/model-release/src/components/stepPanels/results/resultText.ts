import {
  formatByteSize,
  missedThresholds,
  type Evidence,
  type StepDetail,
  type StepResult,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import { dotted, type Part } from '../../../common/phrase';
import { excerpt } from '../../../common/words';
import { linked } from '../../common/linked';
import { thresholdsMetWords } from '../../evaluation/summarizeEvaluation';
import { answerList } from './answers';
import { highlightedIn, highlightParts } from './highlighted';
import { shortAnswers } from './shortAnswers';
import { receiverOf } from './receiverOf';

type Of<TType extends StepResult['type']> = Extract<
  StepResult,
  { type: TType }
>;

function attachments(files: readonly Evidence[]): Part[] {
  const [first] = files;
  if (!first) {
    return [];
  }
  const fileName = { text: first.fileName };
  return files.length === 1
    ? [fileName, { text: formatByteSize(first.size) }, { digest: first.digest }]
    : [say('steps.attachments', { count: files.length, fileName })];
}

/** How an evaluation among the files came out; what it misses stands out. */
function evaluations(files: readonly Evidence[]): Part[] {
  return files
    .flatMap(file => file.evaluation ?? [])
    .flatMap(report => {
      const count = missedThresholds(report).length;
      const met = thresholdsMetWords(report);
      return count > 0
        ? [met, { strong: say('steps.thresholdsMissed', { count }) }]
        : [met];
    });
}

function remark(comment: string | undefined): Part[] {
  return comment
    ? [say('common.quoted', { words: { text: excerpt(comment, 60) } })]
    : [];
}

/** That somebody confirmed the result in a later round, and what they said. */
function confirmation(result: StepResult): Part[] {
  const said = 'files' in result ? result.reaffirmed : undefined;
  return said ? [say('steps.stillHolds'), ...remark(said.comment)] : [];
}

function manualText(result: Of<'manual'>, step: StepDetail): Part[] {
  const total = step.checklist?.length ?? 0;
  const checked = Object.keys(result.checklist).length;
  return [
    total > 0
      ? say('stepPanels.checkedOf', { checked, total })
      : say('steps.confirmed'),
    ...attachments(result.files),
    ...evaluations(result.files),
    ...remark(result.comment),
  ];
}

function formText(result: Of<'form'>, step: StepDetail): Part[] {
  const answers = answerList(step.form, result.answers);
  const highlighted = highlightedIn(step);
  return [
    say('steps.answers', { count: answers.length }),
    ...(highlighted.length > 0
      ? highlightParts(highlighted)
      : shortAnswers(answers)),
    ...remark(result.comment),
  ];
}

function approvalText({ signatures }: Of<'approval'>): Part[] {
  const last = signatures.at(-1);
  return last
    ? [
        say('steps.approved', {
          count: signatures.length,
          digest: { digest: last.packetDigest },
        }),
        ...remark(last.comment),
      ]
    : [];
}

function webhookText({ reference }: Of<'webhook'>, step: StepDetail): Part {
  return reference
    ? say('steps.ticketCreated', {
        reference: { strong: linked(reference) },
      })
    : say('steps.delivered', { target: receiverOf(step) });
}

function partsOf(step: StepDetail): Part[] {
  const { result } = step;
  switch (result?.type) {
    case 'manual':
      return manualText(result, step);
    case 'file_upload':
      return [
        ...attachments(result.files),
        ...evaluations(result.files),
        ...remark(result.comment),
      ];
    case 'form':
      return formText(result, step);
    case 'approval':
      return approvalText(result);
    case 'webhook':
      return [webhookText(result, step)];
    case 'waived':
      return [
        say('steps.waived', { reason: { text: excerpt(result.reason) } }),
      ];
    default:
      return [];
  }
}

/** The result of a step in one line, for example `4 of 4 checked · “Owner is clear”`. */
export function resultText(step: StepDetail): Part[] {
  const { result } = step;
  return dotted([...partsOf(step), ...(result ? confirmation(result) : [])]);
}
