import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';

/** What the reader signed before, and what is different since. */
export interface SinceSigned {
  packetDigest: string;
  /** ISO 8601. */
  at: string;
  /** One clause for each change, oldest first. */
  changes: string[];
}

function changeOf(
  event: ReleaseEvent,
  titleOf: (key: string) => string,
): string[] {
  const step = event.stepKey ? titleOf(event.stepKey) : '';
  switch (event.type) {
    case 'release.amended':
      return ['the request was amended'];
    case 'evidence.stored': {
      const file = event.data.file as { fileName?: string } | undefined;
      const verb = event.data.replaces ? 'replaced' : 'added';
      return [`${file?.fileName ?? 'a file'} was ${verb} in “${step}”`];
    }
    case 'step.completed':
      return [`“${step}” was completed again`];
    case 'step.waived':
      return [`“${step}” was waived`];
    default:
      return [];
  }
}

/**
 * For somebody who signed an earlier packet of this sign-off: what happened to it since. Undefined
 * when they have not signed, or when their signature still counts.
 */
export function sinceSigned(
  events: readonly ReleaseEvent[],
  stepKey: string,
  viewerRef: string,
  titleOf: (key: string) => string,
): SinceSigned | undefined {
  const ordered = [...events].sort((a, b) => a.seq - b.seq);
  const signedAt = ordered.findLastIndex(
    event =>
      event.type === 'step.approved' &&
      event.stepKey === stepKey &&
      event.actor === viewerRef,
  );
  const after = ordered.slice(signedAt + 1);
  const isVoid = after.some(
    event => event.type === 'step.approval_voided' && event.stepKey === stepKey,
  );
  const signed = ordered[signedAt];
  if (!signed || !isVoid) {
    return undefined;
  }
  return {
    packetDigest: String(signed.data.packetDigest ?? ''),
    at: signed.at,
    changes: [...new Set(after.flatMap(event => changeOf(event, titleOf)))],
  };
}

/** Why a step that was done before is open again, if it is. */
export function reopenedBecause(
  events: readonly ReleaseEvent[],
  stepKey: string,
): { by: string; at: string; reason: string } | undefined {
  const last = [...events]
    .sort((a, b) => a.seq - b.seq)
    .findLast(
      event =>
        event.stepKey === stepKey &&
        (event.type === 'step.reopened' || event.type === 'step.completed'),
    );
  return last?.type === 'step.reopened' && typeof last.data.reason === 'string'
    ? { by: last.actor, at: last.at, reason: last.data.reason }
    : undefined;
}
