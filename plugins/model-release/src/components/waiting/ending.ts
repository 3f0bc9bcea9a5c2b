import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { actor } from '../../common/people';
import type { Part } from '../../common/phrase';
import { linked } from '../common/linked';

/** How a release that nobody has to act on came to where it is. */
export interface Ending {
  title: Part;
  detail?: Part;
  /** ISO 8601. */
  at: string;
}

const TITLES: Partial<Record<ReleaseDetail['status'], Part>> = {
  approved: say('status.approved'),
  released: say('status.released'),
  rejected: say('status.rejected'),
  withdrawn: say('status.withdrawn'),
  superseded: say('waiting.superseded'),
  revoked: say('waiting.revoked'),
  expired: say('waiting.expired'),
};

/** What counts for a signed-off release: the delivery, else the last sign-off. */
function signedOff(release: ReleaseDetail): Part | undefined {
  const references = release.steps.flatMap(step =>
    step.result?.type === 'webhook' && step.result.reference
      ? [{ strong: linked(step.result.reference) }]
      : [],
  );
  if (references.length > 0) {
    return say('waiting.ticketCreated', {
      count: references.length,
      references: { allOf: references },
    });
  }
  const signer = release.steps.flatMap(step => step.signatures).pop();
  return signer && say('waiting.signedBy', { who: actor(signer) });
}

function closed({ status, closure }: ReleaseDetail): Part | undefined {
  // Who revoked an approval and why stands above everything else on the page.
  if (!closure || status === 'revoked') {
    return undefined;
  }
  const who = { ref: closure.by };
  return closure.reason
    ? say('waiting.byBecause', { who, reason: { text: closure.reason } })
    : say('waiting.by', { who });
}

/** What the first card says of a release that nobody has to act on. */
export function ending(release: ReleaseDetail): Ending {
  const { closure, status, updatedAt } = release;
  return {
    title: TITLES[status] ?? say('waiting.ended'),
    detail: closure ? closed(release) : signedOff(release),
    at: closure?.at ?? updatedAt,
  };
}
