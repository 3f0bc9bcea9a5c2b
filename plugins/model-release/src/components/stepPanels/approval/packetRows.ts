import {
  coveredSteps,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { Phrase } from '../../../common/phrase';
import { linked } from '../../common/linked';
import { resultLine } from '../../steps/stepSummaryText';

/** One thing that an approver signs. */
export interface PacketRow {
  key: string;
  what: string;
  result: Phrase;
  digest?: string;
}

function subjectRows(release: ReleaseDetail): PacketRow[] {
  const { checkpoint, rollback, runbook } = release;
  const back =
    rollback.type === 'checkpoint'
      ? `back to ${rollback.target}`
      : `switched off by the flag ${rollback.target}`;
  return [
    {
      key: 'subject',
      what: 'Checkpoint and rollback',
      result: [`${checkpoint.id} → ${release.environment}, ${back}`],
      digest: checkpoint.digest,
    },
    { key: 'use', what: 'Intended use', result: [release.intendedUse] },
    {
      key: 'evaluation',
      what: 'Evaluation',
      result: [
        release.evaluation.passCriteria,
        ' · ',
        linked(release.evaluation.reference),
      ],
    },
    {
      key: 'model-card',
      what: 'Model card',
      result: [
        release.modelCard.source === 'request'
          ? 'Written in the request'
          : linked(release.modelCard.source),
      ],
      digest: release.modelCard.digest,
    },
    {
      key: 'runbook',
      what: 'Runbook',
      result: [`${runbook.title} ${runbook.version}`],
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
        what: other.title,
        result:
          other.status === 'completed' || other.status === 'waived'
            ? resultLine(other)
            : ['not done yet'],
        digest: other.resultDigest,
      })),
  ];
}
