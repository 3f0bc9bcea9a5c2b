import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { whoActed, type Phrase } from '../../common/phrase';

/** How a release that waits for nobody came to where it is. */
export interface Ending {
  title: string;
  detail: Phrase;
  /** ISO 8601. */
  at: string;
}

const TITLES: Partial<Record<ReleaseDetail['status'], string>> = {
  approved: 'Approved',
  released: 'Released',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded by a newer release',
  revoked: 'Approval revoked',
  expired: 'Approval expired',
};

/** The step that counts for a signed-off release: the delivery, else the last sign-off. */
function recorded(release: ReleaseDetail): Phrase {
  const references = release.steps.flatMap(step =>
    step.result?.type === 'webhook' && step.result.reference
      ? [step.result.reference]
      : [],
  );
  if (references.length > 0) {
    return ['Recorded as ', { strong: references.join(', ') }];
  }
  const signer = release.steps.flatMap(step => step.signatures).pop();
  return signer ? ['Signed by ', ...whoActed(signer)] : [];
}

/** What the first card says of a release that waits for nobody. */
export function ending(release: ReleaseDetail): Ending {
  const { closure, status } = release;
  const at = closure?.at ?? release.updatedAt;
  const title = TITLES[status] ?? 'Waits for nobody';
  if (!closure) {
    return { title, detail: recorded(release), at };
  }
  if (status === 'revoked') {
    // Who and why stand above everything else on the page.
    return { title, detail: [], at };
  }
  const reason = closure.reason ? `: “${closure.reason}”` : '';
  return { title, detail: ['By ', { ref: closure.by }, reason], at };
}
