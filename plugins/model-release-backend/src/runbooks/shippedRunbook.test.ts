import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { StepDefinition } from '@model-release/backstage-plugin-model-release-common';
import { parseRunbook } from './parseRunbook';

const FILE = resolvePackagePath(
  '@model-release/backstage-plugin-model-release-backend',
  'runbooks/fine-tuned-model.yaml',
);
const { metadata, spec } = parseRunbook(readFileSync(FILE, 'utf8'), FILE);

function step(key: string): StepDefinition {
  const found = spec.steps.find(candidate => candidate.key === key);
  if (!found) {
    throw new Error(`The runbook has no step ${key}`);
  }
  return found;
}

describe('the shipped runbook for fine-tuned models', () => {
  it('says which version it is, when it was reviewed, how long it takes and what is at stake', () => {
    expect(metadata.name).toBe('fine-tuned-model');
    expect(spec).toMatchObject({
      version: '0.1.0',
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

  it('asks for a model card, an evaluation, a rollback path and an owner', () => {
    expect(spec.prerequisites.map(({ key }) => key)).toEqual([
      'model-card',
      'evaluation',
      'rollback',
      'accountable-owner',
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

  it('opens step 1, then three side by side, then the sign-off, then the message', () => {
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

  it('opens a step again when the part of the request that it judges is amended', () => {
    expect(spec.steps.map(({ key, reads }) => [key, reads])).toEqual([
      ['scope-and-ownership', ['modelCard', 'intendedUse']],
      ['training-data', ['modelCard']],
      ['evaluation-summary', ['evaluation']],
      ['security-review', []],
      ['release-sign-off', ['rollback']],
      ['notify-platform', []],
    ]);
  });

  it('keeps the remark to those who adopt it on the first step', () => {
    expect(step('scope-and-ownership').editorialNote).toMatch(
      /titles.*escalation.*your organization/s,
    );
  });

  it('wants the checkpoint id in the name of an evaluation packet that covers three subjects', () => {
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
      [expect.stringMatching(/text from outside/), 8, 8],
      [expect.stringMatching(/kinds of personal data/), 7, 7],
      [expect.stringMatching(/tools/), 100, undefined],
      [expect.stringMatching(/jailbreaks/), 200, undefined],
      [expect.stringMatching(/risks/), 10, 10],
    ]);
  });

  it('lets somebody sign who neither asked for the release nor completed a step', () => {
    expect(step('release-sign-off').approval).toEqual({
      count: 1,
      separateFrom: ['requester', 'completers'],
      statement: expect.stringMatching(/steps 1–4.*rollback plan/s),
    });
  });
});
