import {
  coveredSteps,
  isDoneStep,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part, Phrase } from '../../../common/phrase';
import { cardSource } from '../../common/cardSource';
import { linked } from '../../common/linked';
import { resultText } from '../results/resultText';

/** One thing that an approver signs. */
export interface PacketRow {
  key: string;
  what: Part;
  result: Part | Phrase;
  digest?: string;
}

function checkpointAndRollback(release: ReleaseDetail): Part {
  const { checkpoint, environment, rollback } = release;
  const values = {
    checkpoint: checkpoint.id,
    environment,
    target: rollback.target,
  };
  return rollback.type === 'checkpoint'
    ? say('approval.rollbackToCheckpoint', values)
    : say('approval.rollbackByFlag', values);
}

function subjectRows(release: ReleaseDetail): PacketRow[] {
  const { checkpoint, evaluation, modelCard, runbook } = release;
  return [
    {
      key: 'subject',
      what: say('approval.checkpointAndRollback'),
      result: checkpointAndRollback(release),
      digest: checkpoint.digest,
    },
    {
      key: 'use',
      what: say('common.intendedUse'),
      result: { text: release.intendedUse },
    },
    {
      key: 'evaluation',
      what: say('approval.evaluation'),
      result: say('approval.criteriaAndReport', {
        criteria: evaluation.passCriteria,
        report: linked(evaluation.reference),
      }),
    },
    {
      key: 'model-card',
      what: say('common.modelCard'),
      result: cardSource(modelCard.source),
      digest: modelCard.digest,
    },
    {
      key: 'runbook',
      what: say('approval.runbook'),
      result: { text: `${runbook.title} ${runbook.version}` },
      digest: runbook.digest,
    },
  ];
}

/** All that a sign-off signs, and nothing else: the request, and each step that it covers. */
export function packetRows(
  step: Pick<StepDetail, 'key'>,
  release: ReleaseDetail,
): PacketRow[] {
  const covered = coveredSteps(release.steps, step.key);
  return [
    ...subjectRows(release),
    ...release.steps
      .filter(other => covered.includes(other.key))
      .map(other => ({
        key: `step:${other.key}`,
        what: { text: other.title },
        result: isDoneStep(other.status)
          ? resultText(other)
          : say('approval.notCompleted'),
        // What is not done yet has the digest of the round before.
        digest: isDoneStep(other.status) ? other.resultDigest : undefined,
      })),
  ];
}
