import type { BackstageTheme } from '@backstage/theme';
import {
  decomposeColor,
  getContrastRatio,
  recomposeColor,
} from '@material-ui/core/styles';

/** What a color says: done, in progress, soon due, overdue or refused, or nothing. */
export type Tone = 'ok' | 'active' | 'soon' | 'bad' | 'plain';

/** The colors of a tone in one theme. */
export interface ToneColors {
  /** Text on `soft` and on paper; also a fill that `onStrong` is readable on. */
  strong: string;
  soft: string;
  onStrong: string;
}

/** WCAG 2 AA for text of any size. */
const READABLE = 4.5;

/** Lays `share` of one color over another. */
function mix(over: string, under: string, share: number): string {
  const top = decomposeColor(over).values;
  const bottom = decomposeColor(under).values;
  return recomposeColor({
    type: 'rgb',
    values: [0, 1, 2].map(i =>
      Math.round(top[i] * share + bottom[i] * (1 - share)),
    ) as [number, number, number],
  });
}

/** Moves a color towards `goal` until it can be read on the background. */
function readableOn(background: string, color: string, goal: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(goal, color, share);
    if (getContrastRatio(candidate, background) >= READABLE) {
      return candidate;
    }
  }
  return goal;
}

function toneOf(theme: BackstageTheme, color: string): ToneColors {
  const { background, type } = theme.palette;
  const goal = type === 'dark' ? '#ffffff' : '#000000';
  const soft = mix(color, background.paper, type === 'dark' ? 0.2 : 0.12);
  return {
    soft,
    strong: readableOn(soft, color, goal),
    onStrong: type === 'dark' ? '#000000' : '#ffffff',
  };
}

/** The five tones in the given theme: its status colors, made readable. */
export function tones(theme: BackstageTheme): Record<Tone, ToneColors> {
  const { status, textSubtle } = theme.palette;
  return {
    ok: toneOf(theme, status.ok),
    active: toneOf(theme, status.running),
    soon: toneOf(theme, status.warning),
    bad: toneOf(theme, status.error),
    plain: toneOf(theme, textSubtle),
  };
}
