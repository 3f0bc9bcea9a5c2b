import type { Step } from '@model-release/backstage-plugin-model-release-common';
import {
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { at, NOW } from '../../__testUtils__/theTime';
import { phraseText } from '../../__testUtils__/phraseText';
import { notesOfStep } from './notesOfStep';

const reassignment = {
  by: 'user:default/theo',
  at: at('2026-03-02T09:15'),
  reason: 'I know the model too well',
  from: ['group:default/appsec'],
};
const delegation = {
  delegator: 'user:default/cass',
  delegate: 'user:default/zoe',
  until: '2026-03-06',
  reason: 'On leave',
};

function notes(
  viewer: string,
  step: Partial<Step>,
  delegates: Array<typeof delegation> = [],
): string[] {
  const release = aReleaseDetail({
    steps: [{ ...aStep(step), people: [], delegates }],
  });
  const reader = { ref: `user:default/${viewer}` };
  return notesOfStep(release.steps[0], release, reader, NOW).map(note =>
    phraseText(note),
  );
}

const given = {
  key: 'security-review',
  owners: ['user:default/cass'],
  reassignment,
};

describe('notesOfStep', () => {
  it('are none for a step as its rule has it', () => {
    expect(notes('juno', {})).toEqual([]);
  });

  it('begin with why nobody can act, as the server says it', () => {
    const nobody: Step['nobody'] = {
      cause: 'no_members',
      message: '“Review”: nobody is in group:default/appsec. Add somebody.',
      since: at('2026-03-02T09:15'),
      told: ['no_members'],
    };
    expect(notes('juno', { ...given, nobody })).toEqual([
      '“Review”: nobody is in appsec. Add somebody.',
      expect.stringMatching(/^theo reassigned/),
    ]);
  });

  it.each([
    ['juno', 'theo reassigned this step to cass'],
    ['theo', 'You reassigned this step to cass'],
    ['cass', 'theo reassigned this step to you'],
  ])('tell %s who reassigned a step to whom and why', (viewer, words) => {
    expect(notes(viewer, given)).toEqual([
      `${words}, today 09:15: “I know the model too well”`,
    ]);
  });

  it('name both where a delegate reassigned it', () => {
    const onBehalfOf = 'user:default/otis';
    const step = { ...given, reassignment: { ...reassignment, onBehalfOf } };
    expect(notes('theo', step)[0]).toMatch(
      /^theo for otis reassigned this step/,
    );
  });

  it('leave out whom a sign-off requires whoever has it', () => {
    const step = {
      ...given,
      owners: ['user:default/cass', 'group:default/privacy'],
      approval: {
        count: 2,
        include: 'group:default/privacy',
        separateFrom: [],
        statement: 'Read.',
      },
    };
    expect(notes('juno', step)[0]).toContain(
      'reassigned this step to cass, today',
    );
  });

  it('tell who is whose delegate, except the delegate, who is told more', () => {
    expect(notes('juno', {}, [delegation])).toEqual([
      'zoe is the delegate of cass until 6 Mar.',
    ]);
    expect(notes('zoe', {}, [delegation])).toEqual([]);
  });
});
