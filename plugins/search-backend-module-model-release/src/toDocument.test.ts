import {
  aDigest,
  aReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { toDocument } from './toDocument';

describe('toDocument', () => {
  const release = aReleaseSummary({
    id: 'r/1',
    status: 'in_review',
    entityRef: 'resource:default/ticket-triage-7b',
    checkpoint: {
      ...aReleaseSummary().checkpoint,
      id: 'epoch=2-step=1500',
      digest: aDigest('9'),
    },
    requester: 'user:default/nell.farrow',
    tickets: ['CHG-0002', 'OPS-7'],
  });
  const document = toDocument(release, '/governance/releases');

  it('says in its title what is released to where, and how it stands', () => {
    expect(document.title).toBe('epoch=2-step=1500 → production (in review)');
  });

  it('leads to the page of the release, wherever that is', () => {
    expect(document.location).toBe('/governance/releases/r%2F1');
  });

  it.each([
    'epoch=2-step=1500',
    'ticket-triage-7b',
    'nell.farrow',
    'nell farrow',
    'CHG-0002',
    'OPS-7',
    aDigest('9'),
    `sha256${'9'.repeat(64)}`,
    '9'.repeat(64),
    ` ${'9'.repeat(12)} `,
  ])('is found by %p', words => {
    expect(document.text).toContain(words);
  });

  it('has the same fields whatever is known of the release', () => {
    const bare = aReleaseSummary({ releasedAt: undefined });
    bare.checkpoint = { ...bare.checkpoint, digest: undefined };
    expect(Object.keys(toDocument(bare, '/x'))).toEqual(Object.keys(document));
    expect(toDocument(bare, '/x')).toMatchObject({
      digest: '',
      releasedAt: '',
      tickets: '',
    });
  });
});
