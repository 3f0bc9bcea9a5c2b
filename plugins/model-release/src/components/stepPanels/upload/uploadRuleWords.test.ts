import type { UploadRule } from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../../__testUtils__/phraseText';
import { dropHint, uploadLimits } from './uploadRuleWords';

describe('dropHint', () => {
  const said = (rule?: UploadRule) => phraseText(dropHint(rule, 'ckpt-7'));

  it('says what a name must contain', () => {
    expect(said({ fileName: '{checkpoint.id}' })).toBe(
      'Drop files here. File names must contain ckpt-7.',
    );
  });

  it('says what stands for an id that no name can hold', () => {
    const rule = { fileName: 'eval-{checkpoint.id}' };
    expect(phraseText(dropHint(rule, 'acme/triage:v3'))).toBe(
      'Drop files here. File names must contain eval-acme-triage-v3.',
    );
  });

  it('says nothing of names where the runbook says nothing', () => {
    expect(said()).toBe('Drop files here.');
  });
});

describe('uploadLimits', () => {
  const accept = ['.zip', '.json'];
  const maxSize = '1MiB';
  const sections = ['safety', 'quality'];

  it.each<[string, UploadRule | undefined]>([
    ['Accepts .zip or .json up to 1 MiB.', { accept, maxSize }],
    ['Accepts .zip or .json.', { accept }],
    ['Accepts files up to 1 MiB.', { maxSize }],
    [
      'Accepts files up to 1 MiB. Should cover safety and quality.',
      { maxSize, sections },
    ],
    ['', undefined],
  ])('says “%s”', (words, rule) => {
    expect(phraseText(uploadLimits(rule))).toBe(words);
  });
});
