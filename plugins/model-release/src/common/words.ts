import type { Sla } from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from './message';
import type { Part } from './phrase';

/** How long a step may take. */
export function slaWords(sla: Sla): Message {
  return 'sameDay' in sla
    ? say('common.sameDay')
    : say('common.businessDays', { count: sla.businessDays });
}

/** How the weights were tuned. */
export function tuningWords(tuning: 'full' | 'lora'): Message {
  return say(tuning === 'lora' ? 'common.loraTuning' : 'common.fullTuning');
}

/** The titles of steps, each once: `“a”, “b” and “c”`. */
export function quoted(titles: readonly string[]): Part {
  return {
    allOf: [...new Set(titles)].map(text =>
      say('common.quoted', { words: { text } }),
    ),
  };
}

/** At most `max` characters, cut at a space where there is one. */
export function excerpt(text: string, max: number = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) {
    return line;
  }
  const cut = line.lastIndexOf(' ', max);
  return `${line.slice(0, cut > max / 2 ? cut : max)}…`;
}
