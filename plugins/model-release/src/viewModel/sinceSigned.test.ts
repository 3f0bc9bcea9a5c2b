import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anEvent,
  anEvidence,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { reopenedBecause, sinceSigned } from './sinceSigned';

const MARTA = 'user:default/marta';
const KEY = 'release-sign-off';

function trail(...events: Array<Partial<ReleaseEvent>>): ReleaseEvent[] {
  return events.map((event, index) => anEvent({ seq: index + 1, ...event }));
}

const signed: Partial<ReleaseEvent> = {
  type: 'step.approved',
  stepKey: KEY,
  actor: MARTA,
  at: '2026-03-02T09:00:00.000Z',
  data: { packetDigest: aDigest('5') },
};
const voided: Partial<ReleaseEvent> = {
  type: 'step.approval_voided',
  stepKey: KEY,
};

const since = (events: ReleaseEvent[], viewer = MARTA) =>
  sinceSigned(events, KEY, viewer, key => key);

describe('sinceSigned', () => {
  it('lists what changed since a signature that became void', () => {
    expect(
      since(
        trail(
          signed,
          voided,
          { type: 'release.amended' },
          {
            type: 'evidence.stored',
            stepKey: 'evaluation',
            data: { file: anEvidence(), replaces: aDigest('1') },
          },
          { type: 'step.completed', stepKey: 'evaluation' },
          { type: 'step.waived', stepKey: 'training-data' },
        ),
      ),
    ).toEqual({
      packetDigest: aDigest('5'),
      at: '2026-03-02T09:00:00.000Z',
      changes: [
        'the request was amended',
        'evaluation-sr-lora-0042.zip was replaced in “evaluation”',
        '“evaluation” was completed again',
        '“training-data” was waived',
      ],
    });
  });

  it('leaves out what happened before the last signature', () => {
    const events = trail(
      signed,
      voided,
      { type: 'release.amended' },
      signed,
      voided,
    );
    expect(since(events)?.changes).toEqual([]);
  });

  it('has nothing to say while the signature counts', () => {
    expect(since(trail(signed, { type: 'comment.added' }))).toBeUndefined();
  });

  it('has nothing to say to somebody who has not signed', () => {
    expect(since(trail(signed, voided), 'user:default/cass')).toBeUndefined();
  });
});

describe('reopenedBecause', () => {
  const reopened: Partial<ReleaseEvent> = {
    type: 'step.reopened',
    stepKey: 'training-data',
    actor: MARTA,
    data: { reason: 'Wrong list' },
  };

  it('gives the reason for which a step is open again', () => {
    expect(reopenedBecause(trail(reopened), 'training-data')).toMatchObject({
      by: MARTA,
      reason: 'Wrong list',
    });
  });

  it('is over when the step was completed since', () => {
    const done = { type: 'step.completed', stepKey: 'training-data' } as const;
    expect(
      reopenedBecause(trail(reopened, done), 'training-data'),
    ).toBeUndefined();
  });
});
