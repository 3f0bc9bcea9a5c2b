import type {
  GateAnswer,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { Tone } from '../../theme/tones';
import type { Phrase } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';

/** An answer of the gate, for people. */
export interface GateWords {
  label: string;
  tone: Tone;
  /** One for each paragraph. */
  sentences: Phrase[];
}

const LABELS: Record<
  GateAnswer['decision'],
  Pick<GateWords, 'label' | 'tone'>
> = {
  allow: { label: 'allow', tone: 'ok' },
  warn: { label: 'allow, with a warning', tone: 'soon' },
  deny: { label: 'deny', tone: 'bad' },
};

type Reason = GateAnswer['reasons'][number];

/** A reason as the page says it: who took the approval back, where the gate only says that it is gone. */
function reasonWords(
  { code, message }: Reason,
  answer: GateAnswer,
  release: Pick<ReleaseDetail, 'id' | 'closure'>,
  viewer: Pick<Viewer, 'ref'>,
): Phrase {
  const { id, closure } = release;
  const isThisOne = answer.release === undefined || answer.release === id;
  return code === 'release_revoked' && isThisOne && closure
    ? [
        'The gate is shut because ',
        closure.by === viewer.ref ? 'you' : { ref: closure.by },
        ' revoked the approval.',
      ]
    : [message];
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
  return {
    ...LABELS[decision],
    sentences:
      decision === 'warn'
        ? [
            [
              `The gate of ${release.environment} only warns: traffic is let through. Were it enforced, this would be denied:`,
            ],
            ...said,
          ]
        : said,
  };
}
