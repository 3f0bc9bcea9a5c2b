import { GateAnswer } from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus } from '../__testUtils__/TestPortal';

describeOnEachEngine(
  'the gate',
  portal => {
    const ask = (environment: string) =>
      portal().send(
        'get',
        `/v1/gate?entityRef=resource:default/support-replies&checkpoint=unseen&environment=${environment}`,
      );

    it.each([
      ['production', 'deny'],
      ['an-environment-nobody-configured', 'deny'],
      ['staging', 'warn'],
      ['sandbox', 'allow'],
      ['constructor', 'deny'],
      ['toString', 'deny'],
      ['hasOwnProperty', 'deny'],
    ])('answers for %s: %s', async (environment, decision) => {
      const answer = expectStatus<GateAnswer>(await ask(environment), 200);
      expect(answer.decision).toBe(decision);
      expect(answer.reasons[0].code).toBe('no_release');
    });

    it('says that it is off where it is', async () => {
      const { reasons } = expectStatus<GateAnswer>(await ask('sandbox'), 200);
      expect(reasons.map(({ code }) => code)).toEqual([
        'no_release',
        'gate_off',
      ]);
    });

    it('refuses a name that no environment can have', async () => {
      expectRefusal(
        await ask('__proto__'),
        400,
        'invalid_request',
        'environment',
      );
    });
  },
  {
    config: {
      environments: {
        production: { mode: 'enforce' },
        staging: { mode: 'warn' },
        sandbox: { mode: 'off' },
      },
    },
  },
);
