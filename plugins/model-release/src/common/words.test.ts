import { phraseText } from '../__testUtils__/phraseText';
import { excerpt, slaWords, tuningWords } from './words';

describe('words', () => {
  it('say how long a step may take', () => {
    expect(phraseText(slaWords({ businessDays: 2 }))).toBe('2 business days');
    expect(phraseText(slaWords({ businessDays: 1 }))).toBe('1 business day');
    expect(phraseText(slaWords({ sameDay: true }))).toBe('same day');
  });

  it('name the way the weights were tuned', () => {
    expect(phraseText(tuningWords('full'))).toBe('Full fine-tuning');
    expect(phraseText(tuningWords('lora'))).toBe('LoRA');
  });

  it('cut a long text at a space', () => {
    expect(excerpt('The list of tools was wrong', 20)).toBe(
      'The list of tools…',
    );
    expect(excerpt('short', 20)).toBe('short');
    expect(excerpt('x'.repeat(30), 20)).toBe(`${'x'.repeat(20)}…`);
  });
});
