import { EnvironmentModes } from '../EnvironmentModes';
import { gateAnswer } from './gateAnswer';

const MODES: EnvironmentModes = new Map([
  ['staging', 'warn'],
  ['sandbox', 'off'],
]);

const question = (environment: string) => ({
  entityRef: 'resource:default/support-replies',
  checkpoint: 'sr-lora-0042',
  environment,
});

describe('the answer about a checkpoint without a release', () => {
  it.each(['constructor', '__proto__', 'toString', 'production'])(
    'is no in an environment called %s',
    environment => {
      const answer = gateAnswer(question(environment), undefined, MODES);
      expect(answer).toMatchObject({
        decision: 'deny',
        reasons: [{ code: 'no_release' }],
      });
    },
  );

  it('is a warning or a yes where the configuration says so, with the same reason', () => {
    expect(gateAnswer(question('staging'), undefined, MODES)).toMatchObject({
      decision: 'warn',
      reasons: [{ code: 'no_release' }],
    });
    expect(gateAnswer(question('sandbox'), undefined, MODES)).toMatchObject({
      decision: 'allow',
      reasons: [{ code: 'no_release' }, { code: 'gate_off' }],
    });
  });
});
