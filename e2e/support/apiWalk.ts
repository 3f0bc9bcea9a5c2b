import { ApiPerson } from './apiPerson.ts';
import { securityAnswers } from './securityAnswers.ts';

/** One thing that one person does to a release over HTTP. */
export type Move = {
  name: string;
  who: string;
  make: (person: ApiPerson, id: string) => Promise<unknown>;
};

/** The request that the walk starts with. */
export const request = {
  entityRef: 'resource:default/ticket-triage-7b',
  checkpoint: {
    id: 'ckpt-2026-05-01-a',
    tuning: 'lora',
    baseModel: 'estuary-labs/estuary-7b-instruct',
  },
  environment: 'production',
  rollback: { type: 'checkpoint', target: 'ckpt-2026-02-11-c' },
  evaluation: {
    reference: 'https://evaluations.example.com/runs/481',
    passCriteria: 'No metric below the checkpoint that serves today',
  },
  intendedUse: 'Sorts messages into queues; a person answers them.',
};

const command =
  (key: string, name: string, body: (release: any, step: any) => object) =>
  async (person: ApiPerson, id: string) => {
    const release = await person.get(`/v1/releases/${id}`);
    const step = release.steps.find((each: any) => each.key === key);
    return person.post(`/v1/releases/${id}/steps/${key}/${name}`, {
      expectedVersion: step.version,
      ...body(release, step),
    });
  };

const checkEverything = (_release: any, step: any) => ({
  checklist: Object.fromEntries(
    step.checklist.map((entry: any) => [entry.key, true]),
  ),
});

/** Everything that has to be done after the request, in an order in which it can be done. */
export const moves: Move[] = [
  {
    name: 'the scope is confirmed',
    who: 'bram.kettle',
    make: command('scope-and-ownership', 'complete', checkEverything),
  },
  {
    name: 'the training data is cleared',
    who: 'wanda.quill',
    make: command('training-data', 'complete', checkEverything),
  },
  {
    name: 'the evaluation is stored',
    who: 'otis.plume',
    make: (person, id) =>
      person.put(
        `/v1/releases/${id}/steps/evaluation-summary/evidence/eval-ckpt-2026-05-01-a.json`,
        '{"safety":"passed","quality":"passed","regression":"passed"}',
      ),
  },
  {
    name: 'the evaluation is handed in',
    who: 'otis.plume',
    make: command('evaluation-summary', 'complete', () => ({})),
  },
  {
    name: 'the security review is done',
    who: 'theo.bracken',
    make: command('security-review', 'complete', () => ({
      answers: securityAnswers,
    })),
  },
  {
    name: 'the release is signed off',
    who: 'marta.sorrel',
    make: command('release-sign-off', 'approve', release => ({
      packetDigest: release.packetDigest,
      attestation: true,
    })),
  },
];
