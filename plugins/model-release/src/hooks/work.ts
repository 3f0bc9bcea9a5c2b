import type { JsonObject } from '@backstage/types';
import type {
  CommandBodies,
  ReleaseDetail,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import type { Part, Phrase } from '../common/phrase';
import type { Problem } from '../common/problem';

/** What somebody has typed in one place and not sent yet. */
export interface Draft {
  comment: string;
  checklist: Record<string, boolean>;
  /** What is said about each missed threshold. */
  missed?: Record<string, string>;
  /** The packet that the attestation was confirmed for. */
  attestedPacket?: string;
  /** Ref of the Group or User that the step is to be reassigned to. */
  assignTo?: string;
  /** Why an earlier result still holds. */
  reaffirmation?: string;
  /** Answers to a questionnaire. */
  answers?: JsonObject;
  /** Changed fields of the request. */
  amendment?: JsonObject;
}

/** Where nothing is typed yet. */
export const NO_DRAFT: Draft = { comment: '', checklist: {} };

/** What happens in one place of the page: typing, sending, and what came of it. */
export interface Work {
  draft: Draft;
  sending: boolean;
  problem?: Problem;
  /** The draft comes from an earlier visit. */
  restored?: boolean;
}

/** A place where nothing has happened yet. */
export const NO_WORK: Work = {
  draft: NO_DRAFT,
  sending: false,
};

/** What is said when something worked, which may depend on the answer. */
export type Done = Part | Phrase | ((answer: ReleaseDetail) => Part | Phrase);

/** The draft, the problem and the sending of one place, and how they change. */
export interface WorkPlace extends Work {
  type: (patch: Partial<Draft>) => void;
  clear: () => void;
  dismiss: () => void;
  fail: (error: unknown) => void;
  /**
   * Sends something and shows what comes of it. Answers whether it worked: then `done` is announced
   * and of what was typed `rest` is left, or nothing. When it is refused, what was typed stays and the
   * page shows the newer state, which may be why.
   */
  send: (
    action: string,
    perform: () => Promise<ReleaseDetail>,
    done: Done,
    rest?: (draft: Draft) => Draft,
  ) => Promise<boolean>;
}

/**
 * What is left of a draft when only its comment was sent, as with a request for changes: ticks and answers
 * are for the review that goes on later.
 */
export function withoutComment({ checklist, missed, answers }: Draft): Draft {
  const hasTicks = Object.values(checklist).some(Boolean);
  return hasTicks || missed || answers
    ? { ...NO_DRAFT, checklist, missed, answers }
    : NO_DRAFT;
}

/** Work on a step, with its commands. They carry the version that the reader sees. */
export interface StepWork extends WorkPlace {
  command: <TName extends StepCommand>(
    name: TName,
    body: Omit<CommandBodies[TName], 'expectedVersion'>,
    done: Done,
  ) => Promise<boolean>;
}
