import { MODEL_CARD_ANNOTATION } from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../__testUtils__/phraseText';
import { cardSource } from './cardSource';

describe('the source of a model card', () => {
  it.each([
    ['request', 'provided inline'],
    [
      `the annotation ${MODEL_CARD_ANNOTATION} (./model-cards/triage.md)`,
      'from the catalog (./model-cards/triage.md)',
    ],
    ['something newer', 'something newer'],
  ])('%s is said as “%s”', (source, words) => {
    expect(phraseText(cardSource(source))).toBe(words);
  });

  it('is a link where it is an address', () => {
    const url = 'https://cards.example.com/triage.md';
    expect(cardSource(url)).toEqual({ url });
  });
});
