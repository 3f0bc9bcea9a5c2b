import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  highlightsOf,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import { SECURITY_ANSWERS } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { sha256Of } from '../lib/canonicalDigest';
import { digestRunbook } from './digestRunbook';
import { parseRunbook } from './parseRunbook';

const FILE = resolvePackagePath(
  '@model-release/backstage-plugin-model-release-backend',
  'runbooks/fine-tuned-model-0.3.0.yaml',
);
const { metadata, spec } = parseRunbook(readFileSync(FILE, 'utf8'), FILE);

function step(key: string): StepDefinition {
  const found = spec.steps.find(candidate => candidate.key === key);
  if (!found) {
    throw new Error(`The runbook has no step ${key}`);
  }
  return found;
}

/** The names of all questions, with those of conditions and lists. */
function questionKeys(schema: unknown): string[] {
  const keys: string[] = [];
  JSON.stringify(schema, (key, part) => {
    if (key === 'properties') {
      keys.push(...Object.keys(part));
    }
    return part;
  });
  return keys;
}

describe('the shipped runbook for fine-tuned models', () => {
  it('says which version it is, when it was reviewed, how long it takes and what is at stake', () => {
    expect(metadata.name).toBe('fine-tuned-model');
    expect(spec).toMatchObject({
      version: '0.3.0',
      lastReviewed: '2026-05-09',
      estimatedDuration: 'PT90M',
      phase: 'pre-deployment approval',
      risk: 'medium',
    });
  });

  it('says what it keeps away from production', () => {
    expect(metadata.description).toMatch(/weights.*adapters.*fail/s);
  });

  it('says in three points when to use it', () => {
    expect(spec.appliesTo).toHaveLength(3);
  });

  it('requires a model card, an evaluation, a rollback target and an owner', () => {
    expect(spec.prerequisites.map(({ key }) => key)).toEqual([
      'model-card',
      'evaluation',
      'rollback',
      'accountable-owner',
    ]);
  });

  it('titles its steps in the terms of the field', () => {
    expect(spec.steps.map(({ title }) => title)).toEqual([
      'Confirm scope and ownership',
      'Validate training data and licensing',
      'Attach evaluation summary',
      'Security review for extraction and abuse',
      'Release approver sign-off',
      'Notify routing / platform',
    ]);
  });

  it.each([
    ['scope-and-ownership', 'manual', { role: 'ml-platform-lead' }, 1],
    ['training-data', 'manual', { role: 'data-governance' }, 2],
    ['evaluation-summary', 'file_upload', { relation: 'ownedBy' }, 2],
    ['security-review', 'form', { role: 'application-security' }, 2],
    ['release-sign-off', 'approval', { role: 'security-operations-leader' }, 1],
  ])(
    'gives %s (%s) its owner and its business days',
    (key, type, owner, days) => {
      expect(step(key)).toMatchObject({
        type,
        owner,
        sla: { businessDays: days },
      });
    },
  );

  it('tells the platform on the same day', () => {
    expect(step('notify-platform')).toMatchObject({
      type: 'webhook',
      owner: { role: 'ml-platform' },
      sla: { sameDay: true },
      webhook: { target: 'release-ticket' },
    });
  });

  it('opens step 1, then three in parallel, then the sign-off, then the message', () => {
    expect(spec.steps.map(({ key, dependsOn }) => [key, dependsOn])).toEqual([
      ['scope-and-ownership', []],
      ['training-data', ['scope-and-ownership']],
      ['evaluation-summary', ['scope-and-ownership']],
      ['security-review', ['scope-and-ownership']],
      [
        'release-sign-off',
        ['training-data', 'evaluation-summary', 'security-review'],
      ],
      ['notify-platform', ['release-sign-off']],
    ]);
  });

  it('reopens a step when the part of the request that it judges is amended', () => {
    expect(spec.steps.map(({ key, reads }) => [key, reads])).toEqual([
      ['scope-and-ownership', ['modelCard', 'intendedUse']],
      ['training-data', ['modelCard', 'intendedUse']],
      ['evaluation-summary', ['evaluation']],
      ['security-review', ['intendedUse']],
      ['release-sign-off', ['rollback']],
      ['notify-platform', []],
    ]);
  });

  it('keeps the note to those who adopt it on the first step', () => {
    expect(step('scope-and-ownership').editorialNote).toMatch(
      /titles.*escalation.*your organization/s,
    );
  });

  it('requires the checkpoint id in the file name of an evaluation summary that covers three subjects', () => {
    expect(step('evaluation-summary').upload).toMatchObject({
      fileName: '{checkpoint.id}',
      maxSize: '2GiB',
      sections: ['safety', 'quality', 'regression'],
    });
  });

  it('bounds every list in its questionnaire, choices by how many there are', () => {
    const lists: unknown[][] = [];
    JSON.stringify(step('security-review').form?.schema, (_key, part) => {
      if (part?.type === 'array') {
        lists.push([part.title, part.maxItems, part.items.enum?.length]);
      }
      return part;
    });
    expect(lists).toEqual([
      [expect.stringMatching(/Untrusted input/), 8, 8],
      [expect.stringMatching(/Categories of personal data/), 7, 7],
      [expect.stringMatching(/tools/), 100, undefined],
      [expect.stringMatching(/Jailbreak tests/), 200, undefined],
      [expect.stringMatching(/risks/), 10, 10],
    ]);
  });

  it('shows whoever signs a recommendation with conditions, and what was extracted', () => {
    const { form } = step('security-review');
    const [memorization, attempts, conclusion] = highlightsOf(form?.schema, {
      ...SECURITY_ANSWERS,
      personalData: {
        exposure: 'No',
        memorization: 'Not tested',
        memorizationNotes: 'The adapter saw no personal data.',
      },
      jailbreaks: {
        attempts: [{ result: 'Resisted' }, { result: 'Bypassed' }],
      },
      conclusion: {
        openRisks: [],
        recommendation: 'Release with conditions',
        conditions: 'Rate limit of 5 a second per user before launch',
      },
    }).map(group => group.map(({ says, answer }) => says ?? answer));
    expect(memorization).toEqual([
      'Not tested',
      'The adapter saw no personal data.',
    ]);
    expect(attempts).toEqual(['Bypassed']);
    expect(conclusion).toEqual([
      'recommends',
      'Rate limit of 5 a second per user before launch',
    ]);
    expect(highlightsOf(form?.schema, SECURITY_ANSWERS)).toEqual([]);
  });

  it('lets somebody sign who neither requested the release nor completed a step', () => {
    expect(step('release-sign-off').approval).toEqual({
      count: 1,
      separateFrom: ['requester', 'completers'],
      statement: expect.stringMatching(
        /steps 1–4.*\{environment\}.*rollback plan/s,
      ),
    });
  });
});

describe.each([
  [
    '0.1.0',
    'sha256:5787d4715f55e35d123546d6bcfee6c1e3f1ea21b84c9faa4ce5af208cdb6a58',
    'sha256:e88413e119bbbc34d48d79f2eb07fdfd65f448d71290655f95866fe11fc5c16b',
  ],
  [
    '0.2.0',
    'sha256:250f1642335894f7e114cd191b2ed1a18a772b0cfc83e2386c0a7ec6d7ac8c1b',
    'sha256:85100445bc478a391712ab99a64631fe7ddadcad0514726522b4429a87b1fd30',
  ],
])('version %s of the shipped runbook', (version, bytes, digest) => {
  const file = resolvePackagePath(
    '@model-release/backstage-plugin-model-release-backend',
    `runbooks/fine-tuned-model-${version}.yaml`,
  );
  const text = readFileSync(file, 'utf8');

  it('is the file that was published, byte for byte', () => {
    expect(sha256Of(text)).toBe(bytes);
  });

  it('has the digest under which portals have stored it', () => {
    expect(digestRunbook(parseRunbook(text, file))).toBe(digest);
  });

  it('has the same steps, checklists and questions as the current version', () => {
    const keysOf = (steps: StepDefinition[]) =>
      steps.map(({ key, checklist, form }) => ({
        key,
        checklist: checklist?.map(entry => entry.key),
        questions: questionKeys(form?.schema),
      }));
    expect(keysOf(parseRunbook(text, file).spec.steps)).toEqual(
      keysOf(spec.steps),
    );
  });
});
