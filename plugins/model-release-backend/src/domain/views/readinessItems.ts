import {
  ModelCardReading,
  Prerequisite,
  ReadinessItem,
} from '@model-release/backstage-plugin-model-release-common';
import { ProspectInput } from '../opening/OpenReleaseInput';
import { fieldOf } from '../opening/prerequisites';

type Read = Pick<ProspectInput, 'prerequisites' | 'modelCard' | 'request'> & {
  cardText?: string;
};

/** What of a card a prerequisite goes by, as the card has it. */
function foundFor(
  key: string,
  { baseModel, datasets, trainingData, intendedUse }: ModelCardReading,
): string | undefined {
  switch (key) {
    case 'model-card.base-model':
      return baseModel;
    case 'model-card.training-data':
      return datasets[0] ?? trainingData;
    case 'model-card.intended-use':
      return intendedUse;
    default:
      return undefined;
  }
}

/** The number of the line in a text that says something. */
function lineOf(text: string, said: string): number | undefined {
  const [first] = said.split('\n');
  const index = text.split(/\r\n?|\n/).findIndex(line => line.includes(first));
  return index < 0 ? undefined : index + 1;
}

/** Data in a file or folder that only whoever trained the model can open. */
const LOCAL =
  /^(?:\.{0,2}[/\\]|~|[a-z]:[/\\]|file:)|\.(?:jsonl?|csv|tsv|parquet|arrow|txt)$/i;

/** What is said of training data that is named, but that nobody else can look up. */
function localData(datasets: readonly string[]): string | undefined {
  const local = datasets
    .filter(name => LOCAL.test(name) && !/^https?:/i.test(name))
    .map(name => `“${name}”`);
  if (local.length === 0) {
    return undefined;
  }
  const verb = local.length > 1 ? 'are local files' : 'is a local file';
  return `${local.join(', ')} ${verb}: name a dataset ID or a catalog entity.`;
}

function itemOf(
  { key, title, met, detail }: Prerequisite,
  { modelCard, cardText, request }: Read,
): ReadinessItem {
  if (!met) {
    const isToCome =
      !key.startsWith('model-card') &&
      fieldOf(key) !== undefined &&
      request.checkpoint === undefined;
    return { key, title, state: isToCome ? 'in_request' : 'missing', detail };
  }
  const said = modelCard && foundFor(key, modelCard);
  const line = said && cardText && lineOf(cardText, said);
  const item = { key, title, detail, ...(line && { line }) };
  const local =
    key === 'model-card.training-data' && modelCard
      ? localData(modelCard.datasets)
      : undefined;
  return local === undefined
    ? { ...item, state: 'met' }
    : { ...item, state: 'unclear', detail: local };
}

/**
 * The prerequisites as a person is told of them before a release is requested: with the line of the card
 * that says so, with training data that nobody can look up, and with what a request still has to bring.
 */
export function readinessItems(read: Read): ReadinessItem[] {
  return read.prerequisites.map(prerequisite => itemOf(prerequisite, read));
}
