import type { Sla } from '@model-release/backstage-plugin-model-release-common';

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** How long a step may take, in words. */
export function slaWords(sla: Sla): string {
  return 'sameDay' in sla
    ? 'same day'
    : count(sla.businessDays, 'business day');
}

/** How the weights were tuned, as people write it. */
export function tuningWords(tuning: 'full' | 'lora'): string {
  return tuning === 'lora' ? 'LoRA' : 'Full fine-tune';
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
