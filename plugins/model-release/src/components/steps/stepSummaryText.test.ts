import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anEvidence,
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { stepSummaryText } from './stepSummaryText';

function lineOf(overrides: Partial<StepDetail>): string {
  const release = aReleaseDetail({ steps: [aStep(overrides)] });
  return phraseText(stepSummaryText(release.steps[0], release));
}

const done = { status: 'completed' } as const;

describe('stepSummaryText', () => {
  it('counts what was checked and quotes the comment', () => {
    expect(
      lineOf({
        ...done,
        result: {
          type: 'manual',
          checklist: { 'one-owner': true, 'use-agreed': true },
          files: [],
          comment: 'Support ML answers for it.',
        },
      }),
    ).toBe('2 of 2 checked · “Support ML answers for it.”');
  });

  it('names the file that was handed in, its size and its digest', () => {
    expect(
      lineOf({
        ...done,
        key: 'evaluation-summary',
        result: { type: 'file_upload', files: [anEvidence()] },
      }),
    ).toBe('evaluation-sr-lora-0042.zip · 47 KiB · eeeeee…eeee');
  });

  it('counts several attachments', () => {
    expect(
      lineOf({
        ...done,
        key: 'evaluation-summary',
        result: {
          type: 'file_upload',
          files: [anEvidence(), anEvidence({ id: '2', fileName: 'b.zip' })],
        },
      }),
    ).toBe('2 attachments: evaluation-sr-lora-0042.zip and more');
  });

  it('counts answers', () => {
    expect(
      lineOf({
        ...done,
        key: 'security-review',
        result: {
          type: 'form',
          answers: { injection: 'In the subject line' },
          files: [],
        },
      }),
    ).toBe('1 answer');
  });

  it('says which packet was approved', () => {
    expect(
      lineOf({
        ...done,
        key: 'release-sign-off',
        result: {
          type: 'approval',
          signatures: [
            {
              by: 'user:default/marta',
              at: '2026-03-02T08:00:00.000Z',
              packetDigest: aDigest('b'),
            },
          ],
        },
      }),
    ).toBe('Approved (packet digest bbbbbb…bbbb)');
  });

  it('gives the reference under which the receiver recorded it', () => {
    expect(
      lineOf({
        ...done,
        key: 'notify-platform',
        result: { type: 'webhook', deliveryId: 'm', reference: 'CHG-1041' },
      }),
    ).toBe('Ticket CHG-1041 created');
  });

  it('says why a step was waived', () => {
    expect(
      lineOf({
        status: 'waived',
        result: { type: 'waived', reason: 'Same data as last time' },
      }),
    ).toBe('Waived: “Same data as last time”');
  });

  it('says which steps block a step that is not open yet', () => {
    const release = aReleaseDetail();
    const signOff = release.steps[4];
    expect(phraseText(stepSummaryText(signOff, release))).toBe(
      'Blocked by steps 2, 3 and 4',
    );
    expect(phraseText(stepSummaryText(release.steps[5], release))).toBe(
      'Sends a webhook to release-ticket · Blocked by step 5',
    );
  });

  it('says who requested which changes', () => {
    expect(
      lineOf({
        status: 'changes_requested',
        changeRequest: {
          by: 'user:default/theo',
          at: '2026-03-02T08:00:00.000Z',
          comment: 'The use is not clear.',
        },
      }),
    ).toBe('theo requested changes: “The use is not clear.”');
  });

  it('says why the release was rejected at a step', () => {
    const release = aReleaseDetail({
      status: 'rejected',
      closure: { by: 'user:default/theo', at: '', reason: 'It leaks names' },
      steps: [aStep({ status: 'rejected' }), aStep({ status: 'blocked' })],
    });
    expect(
      release.steps.map(step => phraseText(stepSummaryText(step, release))),
    ).toEqual(['Rejected: “It leaks names”', 'Not reached']);
  });

  it('says that a delivery failed', () => {
    expect(lineOf({ key: 'notify-platform', status: 'failed' })).toBe(
      'Delivery to release-ticket failed',
    );
  });

  it('names both where a delegate requested changes', () => {
    expect(
      lineOf({
        status: 'changes_requested',
        changeRequest: {
          by: 'user:default/zoe',
          onBehalfOf: 'user:default/theo',
          at: '2026-03-02T08:00:00.000Z',
          comment: 'Why?',
        },
      }),
    ).toBe('zoe for theo requested changes: “Why?”');
  });
});
