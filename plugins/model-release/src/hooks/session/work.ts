import type { Problem } from '../../common/problem';

/** What somebody has typed in one place and not sent yet. */
export interface Draft {
  comment: string;
  checklist: Record<string, boolean>;
  /** The packet that the attestation was ticked for. */
  attestedPacket?: string;
  /** Ref of the Group or User that the step is to be given to. */
  giveTo?: string;
}

/** What happens in one place of the page: typing, sending, and what came of it. */
export interface Work {
  draft: Draft;
  sending: boolean;
  problem?: Problem;
}

/** A place where nothing has happened yet. */
export const NO_WORK: Work = {
  draft: { comment: '', checklist: {} },
  sending: false,
};
