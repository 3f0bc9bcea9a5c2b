import type {
  ReadinessItem,
  ReadinessState,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type MessageKey } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { Tone } from '../../theme/tones';

/** How a state is drawn: never by color alone. */
export interface ReadinessMark {
  sign: string;
  label: MessageKey & ReadinessLabel;
  tone: Tone;
}

type ReadinessLabel =
  | 'request.met'
  | 'request.unclear'
  | 'request.missing'
  | 'request.inRequest';

export const READINESS_MARKS: Record<ReadinessState, ReadinessMark> = {
  met: { sign: '✓', label: 'request.met', tone: 'ok' },
  unclear: { sign: '!', label: 'request.unclear', tone: 'soon' },
  missing: { sign: '✕', label: 'request.missing', tone: 'bad' },
  in_request: { sign: '○', label: 'request.inRequest', tone: 'plain' },
};

/** Whether a release can be requested, as far as the model goes. */
export function readinessSummary(items: readonly ReadinessItem[]): Part {
  const count = items.filter(({ state }) => state === 'missing').length;
  return count === 0
    ? say('request.readyForRequest')
    : say('request.notReady', { count });
}

/** What was found; for what the request brings, that it does, not that it is missing. */
export function readinessDetail({
  state,
  detail,
  line,
}: ReadinessItem): Part[] {
  if (state === 'in_request') {
    return [say('request.inRequest')];
  }
  return line === undefined || state !== 'met'
    ? [{ refsIn: detail }]
    : [{ refsIn: detail }, say('request.cardLine', { line })];
}
