import { anEvidence } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { missesOf } from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../../__testUtils__/phraseText';
import {
  explained,
  keyOfMiss,
  missWords,
  unexplained,
} from './explainedMisses';

const files = [
  anEvidence({
    fileName: 'a.json',
    evaluation: {
      results: [
        {
          metric: 'toxicity',
          value: 0.03,
          threshold: 0.02,
          direction: 'lower',
        },
      ],
      problems: [],
    },
  }),
];
const [miss] = missesOf(files);

describe('missed thresholds of a step', () => {
  it('are named with the value and what is required', () => {
    expect(phraseText(missWords(miss))).toBe('toxicity: 0.03, at most 0.02');
  });

  it('keep the step open until something is said about each', () => {
    expect(phraseText(unexplained({ files }, {})!)).toMatch(/missed threshold/);
    expect(unexplained({ files }, { [keyOfMiss(miss)]: 'Known' })).toBe(
      undefined,
    );
    expect(unexplained({ files: [] }, undefined)).toBeUndefined();
  });

  it('begin with what was said in the round before', () => {
    const said = { fileName: 'a.json', metric: 'toxicity', reason: 'Known' };
    const result = { type: 'file_upload' as const, files, missed: [said] };
    expect(unexplained({ files, result }, undefined)).toBeUndefined();
    expect(explained({ files, result }, { [keyOfMiss(miss)]: 'New' })).toEqual([
      { ...said, reason: 'New' },
    ]);
  });

  it('are sent with what was typed, and not at all where there are none', () => {
    expect(explained({ files }, { [keyOfMiss(miss)]: ' Known ' })).toEqual([
      { fileName: 'a.json', metric: 'toxicity', reason: 'Known' },
    ]);
    expect(explained({ files: [] })).toBeUndefined();
  });
});
