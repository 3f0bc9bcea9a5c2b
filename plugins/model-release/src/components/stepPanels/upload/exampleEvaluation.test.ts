import { denyFileName } from '@model-release/backstage-plugin-model-release-common';
import { exampleEvaluation } from './exampleEvaluation';

describe('the example of an evaluation', () => {
  it.each(['sr-lora-0042', 'epoch=2, step 1500 (best)', 'acme/triage-7b@3f2a'])(
    'can be uploaded as it is for %p',
    checkpointId => {
      const { fileName, text } = exampleEvaluation(checkpointId);
      const rule = { fileName: '{checkpoint.id}' };
      expect(denyFileName(fileName, rule, checkpointId)).toBeUndefined();
      expect(JSON.parse(text)).toMatchObject({ checkpoint: checkpointId });
    },
  );
});
