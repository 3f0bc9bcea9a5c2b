import {
  CoveredSignature,
  PacketChange,
  StepDefinition,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { answerChanges } from './answerChanges';
import { fileChanges } from './fileChanges';
import { asList, at, isSame, namesOf, textAt } from './json';

/** The parts of a step's definition that are needed to read its result. */
export type ReadStep = Pick<StepDefinition, 'key' | 'checklist' | 'form'>;

type Compare = (
  step: string,
  before: unknown,
  after: unknown,
  definition: ReadStep | undefined,
) => PacketChange[];

const compareState: Compare = (step, before, after) => {
  const [was, is] = [before, after].map(
    content => textAt(content, 'status') as StepStatus | undefined,
  );
  return was === is ? [] : [{ kind: 'state', step, before: was, after: is }];
};

const compareChecklist: Compare = (step, before, after, definition) =>
  namesOf(before, after).flatMap((key): PacketChange[] => {
    const [was, is] = [before, after].map(list => at(list, key) === true);
    const entry =
      definition?.checklist?.find(other => other.key === key)?.text ?? key;
    return was === is
      ? []
      : [{ kind: 'checklist', step, entry, before: was, after: is }];
  });

function compareText(kind: 'comment' | 'reaffirmation' | 'waiver'): Compare {
  return (step, before, after) => {
    const [was, is] = [before, after].map(value =>
      typeof value === 'string' ? value : undefined,
    );
    return was === is ? [] : [{ kind, step, before: was, after: is }];
  };
}

const compareSignatures: Compare = (step, before, after) =>
  isSame(before, after)
    ? []
    : [
        {
          kind: 'signatures',
          step,
          before: asList(before) as CoveredSignature[],
          after: asList(after) as CoveredSignature[],
        },
      ];

/** What was said about missed thresholds, one by one. */
const compareMissed: Compare = (step, before, after) => {
  const said = (value: unknown) =>
    new Map(
      asList(value).map(miss => {
        const about = ['fileName', 'metric', 'slice', 'dataset'].map(name =>
          at(miss, name),
        );
        return [JSON.stringify(about), miss] as const;
      }),
    );
  const [was, is] = [said(before), said(after)];
  return [...new Map([...is, ...was])].flatMap(([key, miss]) => {
    const [old, now] = [was.get(key), is.get(key)];
    return isSame(old, now)
      ? []
      : [
          {
            kind: 'other' as const,
            step,
            what: `missed threshold: ${textAt(miss, 'metric') ?? ''}`,
            ...(old !== undefined && { before: textAt(old, 'reason') ?? old }),
            ...(now !== undefined && { after: textAt(now, 'reason') ?? now }),
          },
        ];
  });
};

/** How each part of a result is compared, in the order in which it is read. */
const RESULT: Record<string, Compare> = {
  files: (step, before, after) =>
    fileChanges(step, asList(before), asList(after)),
  answers: (step, before, after, definition) =>
    answerChanges(step, before, after, definition?.form?.schema),
  checklist: compareChecklist,
  missed: compareMissed,
  comment: compareText('comment'),
  reaffirmation: compareText('reaffirmation'),
  reason: compareText('waiver'),
  signatures: compareSignatures,
};

/** Changes without a kind of their own, except in properties that are covered elsewhere. */
function compareRest(
  step: string,
  before: unknown,
  after: unknown,
  spokenFor: readonly string[],
): PacketChange[] {
  return namesOf(before, after)
    .filter(name => !spokenFor.includes(name))
    .map(name => ({
      kind: 'other' as const,
      step,
      what: name,
      before: at(before, name),
      after: at(after, name),
    }))
    .filter(change => !isSame(change.before, change.after));
}

/** The changes of one step. A change of its state already explains a result of another kind. */
export function stepChanges(
  key: string,
  before: unknown,
  after: unknown,
  definition: ReadStep | undefined,
): PacketChange[] {
  if (isSame(before, after)) {
    return [];
  }
  const [was, is] = [at(before, 'result'), at(after, 'result')];
  const state = compareState(key, before, after, definition);
  const named = Object.keys(RESULT);
  const changes = [
    ...state,
    ...named.flatMap(name =>
      RESULT[name](key, at(was, name), at(is, name), definition),
    ),
    ...compareRest(key, was, is, state.length > 0 ? [...named, 'type'] : named),
    ...compareRest(key, before, after, ['key', 'status', 'result']),
  ];
  return changes.length > 0
    ? changes
    : [{ kind: 'other', step: key, what: 'result', before: was, after: is }];
}
