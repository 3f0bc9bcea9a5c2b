import { RELEASE_ACTIONS, STEP_ACTIONS } from '../model/actions';
import { aDigest } from '../testUtils';
import { CommandBodies, commandSchemas } from './commands';

type CommandName = keyof CommandBodies;

function refusedFields(name: CommandName, body: unknown): string[] {
  const result = commandSchemas[name].safeParse(body);
  return (result.error?.issues ?? []).map(issue => issue.path.join('.'));
}

/** For each command the least that it accepts. */
const LEAST: { [K in CommandName]: CommandBodies[K] } = {
  complete: { expectedVersion: 1 },
  reaffirm: { expectedVersion: 1, packetDigest: aDigest('a') },
  approve: {
    expectedVersion: 1,
    packetDigest: aDigest('a'),
    attestation: true,
  },
  'request-changes': { expectedVersion: 1, comment: 'Name the datasets' },
  resubmit: { expectedVersion: 1 },
  reject: { expectedVersion: 1, comment: 'The license forbids it' },
  waive: { expectedVersion: 1, reason: 'No training data was added' },
  reopen: { expectedVersion: 1, reason: 'Wrong file' },
  reassign: {
    expectedVersion: 1,
    to: 'user:default/zoe',
    reason: 'Knows it better',
  },
  redeliver: { expectedVersion: 1 },
  revoke: { expectedVersion: 1, reason: 'It leaks what it was trained on' },
  close: { expectedVersion: 1, reason: 'Whoever requested it has left' },
  'reassign-requester': {
    expectedVersion: 1,
    to: 'user:default/zoe',
    reason: 'Whoever requested it has left',
  },
  'refresh-owners': { expectedVersion: 1 },
  withdraw: { expectedVersion: 1 },
  comment: { expectedVersion: 1, comment: 'Looking at it' },
  amend: { expectedVersion: 1, comment: 'Corrected the card' },
};

const NAMES = Object.keys(LEAST) as CommandName[];

describe('the bodies of commands', () => {
  it('exist for every action but the upload of bytes', () => {
    expect(Object.keys(commandSchemas).sort()).toEqual(
      [...RELEASE_ACTIONS, ...STEP_ACTIONS]
        .filter(name => name !== 'upload')
        .sort(),
    );
  });

  it.each(NAMES)('%s accepts the least it needs', name => {
    expect(commandSchemas[name].parse(LEAST[name])).toEqual(LEAST[name]);
  });

  it.each(NAMES)('%s needs the version it was decided on', name => {
    const { expectedVersion, ...rest } = LEAST[name];
    // What people say to each other is about no version.
    const refused = name === 'comment' ? [] : ['expectedVersion'];
    expect(refusedFields(name, rest)).toEqual(refused);
    for (const wrong of [0, 1.5, '1', null]) {
      expect(refusedFields(name, { ...rest, expectedVersion: wrong })).toEqual([
        'expectedVersion',
      ]);
    }
  });

  it.each(NAMES)('%s refuses a field that does not exist', name => {
    const result = commandSchemas[name].safeParse({ ...LEAST[name], force: 1 });
    expect(result.error?.issues[0].message).toContain('force');
  });

  it.each<[CommandName, string, Record<string, unknown>]>([
    ['complete', 'checklist.one-owner', { checklist: { 'one-owner': false } }],
    ['complete', 'answers', { answers: 'yes' }],
    ['complete', 'comment', { comment: '  ' }],
    ['approve', 'packetDigest', { packetDigest: 'sha256:' }],
    ['approve', 'attestation', { attestation: false }],
    ['request-changes', 'comment', { comment: undefined }],
    ['request-changes', 'steps', { steps: [] }],
    ['request-changes', 'steps.1', { steps: ['training-data', ''] }],
    ['reject', 'comment', { comment: '' }],
    ['reject', 'comment', { comment: '\u200b\u2060\u00ad' }],
    ['waive', 'reason', { reason: undefined }],
    ['reopen', 'reason', { reason: ' ' }],
    ['close', 'reason', { reason: '\u200b' }],
    ['reassign-requester', 'reason', { reason: '' }],
    ['reassign-requester', 'to', { to: 'zoe the second' }],
    ['reassign-requester', 'to', { to: undefined }],
    ['comment', 'comment', { comment: 'x'.repeat(10_001) }],
    ['amend', 'comment', { comment: undefined }],
    ['amend', 'modelCard.text', { modelCard: { text: '' } }],
    ['amend', 'rollback.target', { rollback: { type: 'checkpoint' } }],
  ])('%s is refused for %s', (name, field, wrong) => {
    expect(refusedFields(name, { ...LEAST[name], ...wrong })).toEqual([field]);
  });

  it.each(['no', '?', '3', '否', '👍', '\u200bsee below'])(
    'take %j for a comment',
    comment => {
      expect(refusedFields('reject', { expectedVersion: 1, comment })).toEqual(
        [],
      );
    },
  );

  it('never change the name of an answer', () => {
    const body = { expectedVersion: 1, answers: { ' spaced ': 'kept' } };
    expect(commandSchemas.complete.parse(body)).toEqual(body);
  });

  it('do not amend the checkpoint', () => {
    const checkpoint = { id: 'other', tuning: 'full', baseModel: 'b' };
    const result = commandSchemas.amend.safeParse({
      ...LEAST.amend,
      checkpoint,
    });
    expect(result.error?.issues[0].message).toContain('checkpoint');
  });
});
