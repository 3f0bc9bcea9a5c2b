import type {
  ReleaseDetail,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';
import type { Part } from '../../common/phrase';
import { cardSource } from './cardSource';
import { linked } from './linked';

/** Something that the request of a release says. */
export interface RequestFact {
  label: Part;
  value: Part;
  /** Whether the value is Markdown: parts of model cards hold lists and tables. */
  isMarkdown?: true;
  /** Whether the model card says so, which is the fact before. */
  isFromCard?: true;
  /** Whether advice on data and licenses lists the same, one by one. */
  isInAdvice?: true;
}

type CardFact = Omit<RequestFact, 'value' | 'isFromCard'> & {
  text: string | undefined;
};

function fromCard({ text, ...fact }: CardFact): RequestFact[] {
  return text ? [{ ...fact, value: { text }, isFromCard: true }] : [];
}

/** Licenses of the weights and of the data are two questions; older readings do not tell them apart. */
function licenseFacts({ modelCard }: ReleaseDetail): RequestFact[] {
  const { license, dataLicenses: ofData = [] } = modelCard;
  const all = modelCard.licenses ?? (license ? [license] : []);
  const ofModel = all.filter(id => id === license || !ofData.includes(id));
  const row = (label: Message, ids: readonly string[]) =>
    fromCard({ label, text: ids.join(', '), isInAdvice: true });
  return [
    ...row(
      say(ofData.length > 0 ? 'common.modelLicense' : 'common.licenses'),
      ofModel,
    ),
    ...row(say('common.datasetLicenses'), ofData),
  ];
}

function cardFacts(release: ReleaseDetail): RequestFact[] {
  const { modelCard } = release;
  const { source, digest } = modelCard;
  return [
    {
      label: say('common.modelCard'),
      value: say('common.modelCardVersion', {
        source: cardSource(source),
        digest: { digest },
      }),
    },
    ...fromCard({ label: say('common.baseModel'), text: modelCard.baseModel }),
    ...fromCard({
      label: say('common.datasets'),
      text: modelCard.datasets.join(', '),
      isInAdvice: true,
    }),
    ...fromCard({
      label: say('common.trainingData'),
      text: modelCard.trainingData,
      isMarkdown: true,
    }),
    ...fromCard({
      label: say('common.intendedUse'),
      text: modelCard.intendedUse,
      isMarkdown: true,
    }),
    ...licenseFacts(release),
  ];
}

const FACTS: Record<RequestPart, (release: ReleaseDetail) => RequestFact[]> = {
  intendedUse: ({ intendedUse }) => [
    { label: say('common.intendedUse'), value: { text: intendedUse } },
  ],
  evaluation: ({ evaluation }) => [
    {
      label: say('common.evaluationReport'),
      value: linked(evaluation.reference),
    },
    {
      label: say('common.passCriteria'),
      value: { text: evaluation.passCriteria },
    },
  ],
  modelCard: cardFacts,
  rollback: ({ rollback }) => {
    const target = { strong: { text: rollback.target } };
    return [
      {
        label: say('common.rollbackPlan'),
        value:
          rollback.type === 'checkpoint'
            ? say('common.rollBackToCheckpoint', { target })
            : say('common.turnOffFlag', { target }),
      },
    ];
  },
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
