import type {
  GateAnswer,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';
import type { Tone } from '../../theme/tones';

/** An answer of the gate, for people. */
export interface GateWords {
  label: Message;
  tone: Tone;
  /** One for each paragraph. */
  sentences: Part[];
}

const LABELS: Record<
  GateAnswer['decision'],
  Pick<GateWords, 'label' | 'tone'>
> = {
  allow: { label: say('sidebar.allowed'), tone: 'ok' },
  warn: { label: say('sidebar.allowedWarningOnly'), tone: 'soon' },
  deny: { label: say('sidebar.blocked'), tone: 'bad' },
};

type Reason = GateAnswer['reasons'][number];

/** A reason as the page says it: who revoked the approval, where the gate only says that it is gone. */
function reasonWords(
  { code, message }: Reason,
  answer: GateAnswer,
  release: Pick<ReleaseDetail, 'id' | 'closure'>,
  viewer: Pick<Viewer, 'ref'>,
): Part {
  const { id, closure } = release;
  const isThisOne = answer.release === undefined || answer.release === id;
  if (code !== 'release_revoked' || !isThisOne || !closure) {
    return { text: message };
  }
  return closure.by === viewer.ref
    ? say('sidebar.blockedAsYouRevoked')
    : say('sidebar.blockedAsRevoked', { who: { ref: closure.by } });
}

/** What a deployment is told, and what that means where the environment only warns. */
export function gateWords(
  answer: GateAnswer,
  release: Pick<ReleaseDetail, 'id' | 'closure' | 'environment'>,
  viewer: Pick<Viewer, 'ref'>,
): GateWords {
  const { decision, reasons } = answer;
  const said = reasons.map(reason =>
    reasonWords(reason, answer, release, viewer),
  );
  if (decision !== 'warn') {
    return { ...LABELS[decision], sentences: said };
  }
  const environment = { text: release.environment };
  return {
    ...LABELS.warn,
    sentences: [
      say('sidebar.warningOnly', { environment }),
      say('sidebar.wouldBeBlocked'),
      ...said,
    ],
  };
}
