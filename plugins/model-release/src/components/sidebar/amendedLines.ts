import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { ChangeLine } from '../changes/changeLine';
import { requestLines } from '../changes/requestLines';

interface RecordedChange {
  part: string;
  before: unknown;
  after: unknown;
}

function isRecorded(change: unknown): change is RecordedChange {
  return (
    typeof change === 'object' &&
    change !== null &&
    'part' in change &&
    'before' in change &&
    'after' in change
  );
}

function linesOf({ part, before, after }: RecordedChange): ChangeLine[] {
  if (part === 'modelCard') {
    const none = say('changes.none');
    return [
      {
        label: say('common.modelCard'),
        before: { digest: String(before) },
        after: { digest: String(after) },
        none,
      },
    ];
  }
  const isKnown = ['rollback', 'intendedUse', 'evaluation'].includes(part);
  return isKnown
    ? requestLines({ kind: 'request', part, before, after } as Parameters<
        typeof requestLines
      >[0])
    : [];
}

/** Old and new values of an amendment; none of those from before they were recorded. */
export function amendedLines({ type, data }: ReleaseEvent): ChangeLine[] {
  return type === 'release.amended' && Array.isArray(data.changes)
    ? data.changes.filter(isRecorded).flatMap(linesOf)
    : [];
}
