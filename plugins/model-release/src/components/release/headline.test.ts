import {
  anActor,
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { at, NOW } from '../../__testUtils__/theTime';
import { headline } from './headline';
import { phraseText } from '../../__testUtils__/phraseText';

const juno = anActor('juno');
const theo = anActor('theo', { groups: ['appsec'] });

describe('headline', () => {
  const steps = [
    aStep({ status: 'completed' }),
    aStep({ key: 'security-review', dueAt: at('2026-03-03T17:00') }),
    aStep({ key: 'release-sign-off', status: 'blocked' }),
  ];

  it('says how far it is, who it waits for and until when', () => {
    const release = aReleaseDetail({ steps }, juno);
    expect(phraseText(headline(release, juno, NOW))).toBe(
      '1 of 3 · waiting on appsec · due tomorrow, Tue 17:00',
    );
  });

  it('speaks to the person it waits for', () => {
    const release = aReleaseDetail({ steps }, theo);
    expect(phraseText(headline(release, theo, NOW))).toBe(
      '1 of 3 · needs your review · due tomorrow, Tue 17:00',
    );
  });

  it('names one of several and counts the rest', () => {
    const release = aReleaseDetail(
      { steps: [...steps, aStep({ key: 'training-data' })] },
      theo,
    );
    expect(phraseText(headline(release, theo, NOW))).toContain(' · 1 more');
  });

  it('says that the webhook of an approved release is being delivered', () => {
    const release = aReleaseDetail({
      status: 'approved',
      steps: [aStep({ key: 'notify-platform', dueAt: undefined })],
    });
    expect(phraseText(headline(release, juno, NOW))).toBe(
      '0 of 1 · delivering webhook',
    );
  });

  it('asks the requester for the changes that were requested', () => {
    const nora = anActor('nora');
    const status = 'changes_requested';
    const release = aReleaseDetail({ steps: [aStep({ status })] }, nora);
    expect(phraseText(headline(release, nora, NOW))).toContain(
      'needs your changes',
    );
  });

  it('says how a release ended', () => {
    const release = aReleaseDetail({ status: 'withdrawn' });
    expect(phraseText(headline(release, juno, NOW))).toBe('Withdrawn');
  });

  it('names the people behind a group, and for whom a delegate would act', () => {
    const ingrid = anActor('ingrid', { groups: ['ml-platform-leads'] });
    const step = { ...aStep(), people: [ingrid.ref], delegates: [] };
    const said = (viewer = juno) =>
      phraseText(
        headline(aReleaseDetail({ steps: [step] }, viewer), viewer, NOW),
      );
    expect(said()).toContain('waiting on ml-platform-leads (ingrid) · due');
    expect(said(anActor('zoe', { delegators: [ingrid] }))).toContain(
      'needs your review for ingrid · due',
    );
  });
});
