import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anActor,
  anEvent,
  anEvidence,
  aReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { DateTime } from 'luxon';
import type { EventFilter } from './eventKinds';
import { byDay, history } from './history';
import { phraseText } from '../../__testUtils__/phraseText';

const nora = anActor('nora');
const release = aReleaseDetail();

function told(event: Partial<ReleaseEvent>, viewer = anActor('juno')): string {
  const [entry] = history([anEvent(event)], release, viewer);
  return phraseText(entry.sentence);
}

const signOff = { stepKey: 'release-sign-off', actor: 'user:default/marta' };

describe('history', () => {
  it('starts with the newest event', () => {
    const events = [anEvent({ seq: 1 }), anEvent({ seq: 2 })];
    expect(history(events, release, nora).map(({ key }) => key)).toEqual([
      2, 1,
    ]);
  });

  it('tells in one line which steps an amendment reopened and reset', () => {
    const at = '2026-03-04T10:00:00.000Z';
    const reopening = [
      { type: 'release.amended' as const },
      { type: 'step.reopened' as const, stepKey: 'scope-and-ownership' },
      {
        type: 'step.approval_voided' as const,
        stepKey: 'release-sign-off',
        data: { signers: ['user:default/marta'] },
      },
      { type: 'step.blocked' as const, stepKey: 'release-sign-off' },
    ].map((event, index) => anEvent({ ...event, at, seq: index + 1 }));
    const later = anEvent({
      type: 'step.reopened',
      stepKey: 'training-data',
      at: '2026-03-05T10:00:00.000Z',
      seq: 5,
    });
    expect(
      history([...reopening, later], release, nora).map(({ sentence }) =>
        phraseText(sentence),
      ),
    ).toEqual([
      '“Training data” reopened',
      '2 steps reopened: “Scope and ownership” and “Release sign-off”',
      'The approval of marta was voided',
      expect.stringContaining('changed the request'),
    ]);
  });

  it('narrows to decisions, files or comments', () => {
    const events = (
      [
        'release.opened',
        'step.activated',
        'step.completed',
        'evidence.stored',
        'comment.added',
        'release.approved',
      ] as const
    ).map((type, index) => anEvent({ type, seq: index + 1 }));
    const kept = (filter: EventFilter) =>
      history(events, release, nora, filter).map(({ key }) => key);
    expect(kept('all')).toEqual([6, 5, 4, 3, 2, 1]);
    expect(kept('decisions')).toEqual([6, 3]);
    expect(kept('request')).toEqual([1]);
    expect(kept('files')).toEqual([4]);
    expect(kept('comments')).toEqual([5]);
  });

  it('has old and new values of an amendment', () => {
    const rollback = (target: string) => ({ type: 'checkpoint', target });
    const [entry] = history(
      [
        anEvent({
          type: 'release.amended',
          data: {
            changes: [
              {
                part: 'rollback',
                before: rollback('ckpt-1'),
                after: rollback('ckpt-2'),
              },
              { part: 'modelCard', before: aDigest('1'), after: aDigest('2') },
              { part: 'of a newer portal', before: 1, after: 2 },
            ],
          },
        }),
      ],
      release,
      nora,
    );
    expect(
      entry.changes.map(({ before, after }) =>
        [before, after].map(side => phraseText(side ?? '')),
      ),
    ).toEqual([
      [expect.stringContaining('ckpt-1'), expect.stringContaining('ckpt-2')],
      [expect.stringContaining('1111'), expect.stringContaining('2222')],
    ]);
  });

  it('is told by day, where the reader is', () => {
    const now = DateTime.fromISO('2026-03-05T12:00', { zone: 'Europe/Berlin' });
    const at = [
      '2025-12-30T08:00:00.000Z',
      '2026-03-03T23:30:00.000Z', // already Wednesday in Berlin
      '2026-03-04T10:00:00.000Z',
      '2026-03-05T08:00:00.000Z',
    ];
    const entries = history(
      at.map((moment, index) => anEvent({ at: moment, seq: index + 1 })),
      release,
      nora,
    );
    expect(
      byDay(entries, now).map(day => [
        phraseText(day.heading),
        day.entries.map(({ key }) => key),
      ]),
    ).toEqual([
      ['Today', [4]],
      ['Wed 4 Mar', [3, 2]],
      ['30 Dec 2025', [1]],
    ]);
  });

  it('calls the reader “You”', () => {
    expect(told({ type: 'release.opened' }, nora)).toBe(
      'You requested this release',
    );
    expect(told({ type: 'release.opened' })).toBe(
      'nora requested this release',
    );
  });

  it('says through which service somebody acted', () => {
    const via = (delegatedBy: string) =>
      told({ type: 'release.opened', delegatedBy });
    expect(via('scaffolder')).toBe(
      'nora requested this release (via template)',
    );
    expect(via('plugin:scaffolder')).toBe(
      'nora requested this release (via template)',
    );
    expect(via('plugin:chat')).toBe(
      'nora requested this release (via plugin:chat)',
    );
  });

  it.each<[Partial<ReleaseEvent>, string]>([
    [
      {
        type: 'release.amended',
        data: { comment: 'Clearer now', intendedUse: '…', rollback: {} },
      },
      'nora changed the intended use and the rollback plan: “Clearer now”',
    ],
    [{ type: 'release.approved' }, 'All approvals received; gate open'],
    [{ type: 'release.released' }, 'Delivered, release complete'],
    [{ type: 'release.rejected' }, 'Release rejected'],
    [
      { type: 'release.withdrawn', data: { comment: 'Not needed' } },
      'nora withdrew the release: “Not needed”',
    ],
    [
      { type: 'step.activated', stepKey: 'training-data' },
      '“Training data” started',
    ],
    [
      { type: 'step.completed', stepKey: 'training-data' },
      'nora completed “Training data”',
    ],
    [
      {
        type: 'step.completed',
        stepKey: 'notify-platform',
        data: { result: { type: 'webhook', reference: 'CHG-7' } },
      },
      'Ticket CHG-7 created',
    ],
    [
      {
        ...signOff,
        type: 'step.completed',
        data: { result: { type: 'approval' } },
      },
      '“Release sign-off” signed off',
    ],
    [
      {
        ...signOff,
        type: 'step.approved',
        data: { packetDigest: aDigest('b'), comment: 'Fine' },
      },
      'marta approved (packet digest bbbbbb…bbbb): “Fine”',
    ],
    [
      {
        ...signOff,
        type: 'step.approval_voided',
        data: { signers: ['user:default/marta', 'user:default/cass'] },
      },
      'The approval of marta and cass was voided',
    ],
    [
      {
        ...signOff,
        type: 'step.changes_requested',
        data: { comment: 'Look again', steps: ['training-data'] },
      },
      'marta requested changes to “Training data”: “Look again”',
    ],
    [
      {
        type: 'step.changes_requested',
        stepKey: 'training-data',
        data: { comment: 'Which license?' },
      },
      'nora requested changes at “Training data”: “Which license?”',
    ],
    [
      { type: 'step.resubmitted', stepKey: 'training-data' },
      'nora resubmitted “Training data”',
    ],
    [
      {
        type: 'step.rejected',
        stepKey: 'training-data',
        data: { comment: 'No' },
      },
      'nora rejected the release at “Training data”: “No”',
    ],
    [
      {
        type: 'step.waived',
        stepKey: 'training-data',
        data: { result: { type: 'waived', reason: 'Same data' } },
      },
      'nora waived “Training data”: “Same data”',
    ],
    [
      {
        type: 'step.reopened',
        stepKey: 'training-data',
        data: { reason: 'Wrong list' },
      },
      '“Training data” reopened: “Wrong list”',
    ],
    [
      {
        ...signOff,
        type: 'step.blocked',
        data: { because: ['training-data'] },
      },
      '“Release sign-off” reset, blocked by “Training data”',
    ],
    [
      { type: 'step.failed', stepKey: 'notify-platform' },
      '“Notify the platform” failed: could not be delivered',
    ],
    [
      { type: 'step.redelivery_requested', stepKey: 'notify-platform' },
      'nora requested redelivery of “Notify the platform”',
    ],
    [
      { type: 'evidence.stored', data: { file: anEvidence() } },
      'nora uploaded evaluation-sr-lora-0042.zip',
    ],
    [
      {
        type: 'evidence.stored',
        data: { file: anEvidence(), replaces: aDigest('1') },
      },
      'nora replaced evaluation-sr-lora-0042.zip',
    ],
    [{ type: 'comment.added', data: { comment: 'On it' } }, 'nora: “On it”'],
    [
      { type: 'release.revoked', data: { reason: 'It leaks names' } },
      'nora revoked the approval; gate closed: “It leaks names”',
    ],
    [
      { type: 'release.closed', data: { reason: 'Nell has left' } },
      'nora closed the release: “Nell has left”',
    ],
    [
      {
        type: 'requester.reassigned',
        data: {
          from: 'user:default/nell',
          to: 'user:default/otto',
          reason: 'Nell has left',
        },
      },
      'nora made otto the requester: “Nell has left”',
    ],
    [
      {
        type: 'requester.reassigned',
        data: {
          from: 'user:default/nell',
          to: 'user:default/nora',
          reason: 'Nell has left',
        },
      },
      'nora took over the request: “Nell has left”',
    ],
    [
      {
        type: 'release.owner_changed',
        data: {
          before: 'group:default/support-ml',
          after: 'group:default/harbour-ml',
        },
      },
      'Model owner changed from support-ml to harbour-ml',
    ],
    [
      {
        type: 'step.reassigned',
        stepKey: 'training-data',
        data: {
          from: ['group:default/data-governance'],
          to: 'user:default/wanda',
          reason: 'She knows the splits',
        },
      },
      'nora reassigned “Training data” to wanda: “She knows the splits”',
    ],
    [
      {
        type: 'step.reassigned',
        stepKey: 'training-data',
        data: { to: 'user:default/juno', reason: 'Yours' },
      },
      'nora reassigned “Training data” to you: “Yours”',
    ],
    [
      {
        type: 'step.owners_changed',
        stepKey: 'training-data',
        actor: 'service:model-release',
        data: {
          before: ['group:default/data-governance'],
          after: ['group:default/privacy', 'user:default/wanda'],
          source: 'annotation on group:default/privacy',
        },
      },
      'Owners of “Training data” changed from data-governance to privacy and wanda (annotation on privacy)',
    ],
    [
      {
        type: 'step.nobody_can_act',
        stepKey: 'training-data',
        actor: 'service:model-release',
        data: {
          message: '“Training data”: nobody is in group:default/dg. Add.',
        },
      },
      '“Training data”: nobody is in dg. Add.',
    ],
    [
      {
        type: 'step.somebody_can_act',
        stepKey: 'training-data',
        actor: 'service:model-release',
      },
      'Somebody can act on “Training data” again',
    ],
  ])('tells %j', (event, sentence) => {
    expect(told(event)).toBe(sentence);
  });

  it.each([
    ['juno', 'zoe for ingrid completed “Training data”'],
    ['zoe', 'You, for ingrid, completed “Training data”'],
    ['ingrid', 'zoe for you completed “Training data”'],
  ])('tells %s who acted for whom', (viewer, sentence) => {
    const event = {
      type: 'step.completed',
      stepKey: 'training-data',
      actor: 'user:default/zoe',
      onBehalfOf: 'user:default/ingrid',
    } as const;
    expect(told(event, anActor(viewer))).toBe(sentence);
  });

  it('tells a signer that their approval was voided', () => {
    const event = {
      ...signOff,
      type: 'step.approval_voided',
      data: { signers: ['user:default/marta'] },
    } as const;
    expect(told(event, anActor('marta'))).toBe('Your approval was voided');
  });

  it('says that the portal did what followed by itself', () => {
    expect(
      told({
        type: 'step.completed',
        stepKey: 'training-data',
        actor: 'service:model-release',
      }),
    ).toBe('The portal completed “Training data”');
  });
});
