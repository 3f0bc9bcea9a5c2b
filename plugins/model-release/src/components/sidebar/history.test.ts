import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anActor,
  anEvent,
  anEvidence,
  aReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { history } from './history';
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

  it('calls the reader “You”', () => {
    expect(told({ type: 'release.opened' }, nora)).toBe(
      'You asked for this release',
    );
    expect(told({ type: 'release.opened' })).toBe(
      'nora asked for this release',
    );
  });

  it('says through which service somebody acted', () => {
    expect(told({ type: 'release.opened', delegatedBy: 'scaffolder' })).toBe(
      'nora asked for this release (through scaffolder)',
    );
  });

  it.each<[Partial<ReleaseEvent>, string]>([
    [
      {
        type: 'release.amended',
        data: { comment: 'Clearer now', intendedUse: '…', rollback: {} },
      },
      'nora amended the intended use, the rollback: “Clearer now”',
    ],
    [{ type: 'release.approved' }, 'Every sign-off is given: the gate opens'],
    [{ type: 'release.released' }, 'Recorded downstream: released'],
    [{ type: 'release.rejected' }, 'The release was rejected'],
    [
      { type: 'release.withdrawn', data: { comment: 'Not needed' } },
      'nora withdrew the release: “Not needed”',
    ],
    [
      { type: 'step.activated', stepKey: 'training-data' },
      '“Training data” opened',
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
      'The receiver recorded it as CHG-7',
    ],
    [
      {
        ...signOff,
        type: 'step.completed',
        data: { result: { type: 'approval' } },
      },
      '“Release sign-off” is signed',
    ],
    [
      {
        ...signOff,
        type: 'step.approved',
        data: { packetDigest: aDigest('b'), comment: 'Fine' },
      },
      'marta approved packet bbbbbb…bbbb: “Fine”',
    ],
    [
      {
        ...signOff,
        type: 'step.approval_voided',
        data: { signers: ['user:default/marta', 'user:default/cass'] },
      },
      'The approval of marta and cass became void',
    ],
    [
      {
        ...signOff,
        type: 'step.changes_requested',
        data: { comment: 'Look again', steps: ['training-data'] },
      },
      'marta sent back “Training data”: “Look again”',
    ],
    [
      {
        type: 'step.changes_requested',
        stepKey: 'training-data',
        data: { comment: 'Which license?' },
      },
      'nora requested changes in “Training data”: “Which license?”',
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
      'nora rejected at “Training data”: “No”',
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
      '“Training data” is open again: “Wrong list”',
    ],
    [
      {
        ...signOff,
        type: 'step.blocked',
        data: { because: ['training-data'] },
      },
      '“Release sign-off” waits for “Training data” again',
    ],
    [
      { type: 'step.failed', stepKey: 'notify-platform' },
      '“Notify the platform” failed: no try is left',
    ],
    [
      { type: 'evidence.stored', data: { file: anEvidence() } },
      'nora stored evaluation-sr-lora-0042.zip',
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
      'nora revoked the approval, and the gate closed: “It leaks names”',
    ],
    [
      {
        type: 'release.owner_changed',
        data: {
          before: 'group:default/support-ml',
          after: 'group:default/harbour-ml',
        },
      },
      'The model went from support-ml to harbour-ml',
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
      'nora gave “Training data” to wanda: “She knows the splits”',
    ],
    [
      {
        type: 'step.reassigned',
        stepKey: 'training-data',
        data: { to: 'user:default/juno', reason: 'Yours' },
      },
      'nora gave “Training data” to you: “Yours”',
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
      'The owners of “Training data” changed from data-governance to privacy and wanda (annotation on privacy)',
    ],
  ])('tells %j', (event, sentence) => {
    expect(told(event)).toBe(sentence);
  });

  it.each([
    ['juno', 'zoe for ingrid completed “Training data”'],
    ['zoe', 'You, for ingrid, completed “Training data”'],
    ['ingrid', 'zoe for you completed “Training data”'],
  ])('tells %s who acted in whose place', (viewer, sentence) => {
    const event = {
      type: 'step.completed',
      stepKey: 'training-data',
      actor: 'user:default/zoe',
      onBehalfOf: 'user:default/ingrid',
    } as const;
    expect(told(event, anActor(viewer))).toBe(sentence);
  });

  it('tells a signer that their approval became void', () => {
    const event = {
      ...signOff,
      type: 'step.approval_voided',
      data: { signers: ['user:default/marta'] },
    } as const;
    expect(told(event, anActor('marta'))).toBe('Your approval became void');
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
