import type {
  ReleaseDetail,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import type { Part, Phrase } from '../../common/phrase';

/** Something that was said when the release was asked for. */
export interface RequestFact {
  label: string;
  value: Phrase;
  /** Whether the value is Markdown: parts of model cards hold lists and tables. */
  isMarkdown?: true;
  /** Whether advice on data and licenses lists the same, one by one. */
  isInAdvice?: true;
}

/** A web address as a link; everything else as it is. */
export function linked(text: string): Part {
  return /^https?:\/\/\S+$/.test(text) ? { url: text } : text;
}

function optional(label: string, value: string | undefined): RequestFact[] {
  return value ? [{ label, value: [value] }] : [];
}

function fromCard(label: string, value: string | undefined): RequestFact[] {
  return optional(label, value).map(fact => ({ ...fact, isMarkdown: true }));
}

function inAdvice(label: string, values: readonly string[]): RequestFact[] {
  return optional(label, values.join(', ')).map(fact => ({
    ...fact,
    isInAdvice: true,
  }));
}

const FACTS: Record<RequestPart, (release: ReleaseDetail) => RequestFact[]> = {
  intendedUse: ({ intendedUse }) => [
    { label: 'Intended use', value: [intendedUse] },
  ],
  evaluation: ({ evaluation }) => [
    { label: 'Evaluation', value: [linked(evaluation.reference)] },
    { label: 'Pass criteria', value: [evaluation.passCriteria] },
  ],
  modelCard: ({ modelCard }) => [
    {
      label: 'Model card',
      value: [
        modelCard.source === 'request'
          ? 'written in the request'
          : linked(modelCard.source),
        ', read as ',
        { digest: modelCard.digest },
      ],
    },
    ...optional('Its base model', modelCard.baseModel),
    ...inAdvice('Its data sets', modelCard.datasets),
    ...fromCard('Its training data', modelCard.trainingData),
    ...fromCard('Its intended use', modelCard.intendedUse),
    ...inAdvice(
      'Its licenses',
      modelCard.licenses ?? (modelCard.license ? [modelCard.license] : []),
    ),
  ],
  rollback: ({ rollback }) => [
    {
      label: 'Rollback',
      value: [
        rollback.type === 'checkpoint'
          ? 'return to checkpoint '
          : 'switch off the flag ',
        { strong: rollback.target },
      ],
    },
  ],
};

/** What the given parts of the request say, in a fixed order. */
export function requestFacts(
  release: ReleaseDetail,
  parts: readonly RequestPart[],
): RequestFact[] {
  return (Object.keys(FACTS) as RequestPart[])
    .filter(part => parts.includes(part))
    .flatMap(part => FACTS[part](release));
}
