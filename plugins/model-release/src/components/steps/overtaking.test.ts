import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { overtaking } from './overtaking';

const BRAM = 'user:default/bram';
const WANDA = 'user:default/wanda';
const viewer = { ref: BRAM, ownershipRefs: [BRAM] };

const [first] = aReleaseDetail().steps;
const may = (allowed: boolean): StepDetail['actions'] => [
  { name: 'complete', allowed } as StepDetail['actions'][number],
];
const mine: StepDetail = { ...first, status: 'active', actions: may(true) };
const completed = (by: string): StepDetail => ({
  ...mine,
  status: 'completed',
  completedBy: by,
  actions: may(false),
});

const said = (before: StepDetail, step: StepDetail) => {
  const news = overtaking(before, step, viewer);
  return news && phraseText(news);
};

describe('somebody who was faster', () => {
  it('is named to whoever could have completed the step', () => {
    expect(said(mine, completed(WANDA))).toBe(
      'wanda just completed this step.',
    );
  });

  it('is named where they requested changes', () => {
    const changeRequest = {
      by: WANDA,
      at: '2026-03-02T09:00:00.000Z',
      comment: 'Which data?',
    };
    const sentBack: StepDetail = {
      ...mine,
      status: 'changes_requested',
      changeRequest: changeRequest as StepDetail['changeRequest'],
      actions: may(false),
    };
    expect(said(mine, sentBack)).toBe(
      'wanda just requested changes on this step.',
    );
  });

  it('is not spoken of to the person themself', () => {
    expect(said(mine, completed(BRAM))).toBeUndefined();
  });

  it('is not spoken of to who could not act anyway', () => {
    const others = { ...mine, actions: may(false) };
    expect(said(others, completed(WANDA))).toBeUndefined();
  });

  it('is not there while the step still waits', () => {
    expect(said(mine, { ...mine, version: 9 })).toBeUndefined();
  });
});
