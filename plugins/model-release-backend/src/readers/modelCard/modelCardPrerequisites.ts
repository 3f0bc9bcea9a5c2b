import { Prerequisite } from '@model-release/backstage-plugin-model-release-common';
import { cleanText } from './cleanText';
import { ModelCardContent } from './readModelCard';

const MAX_DETAIL = 200;

/** One thing that a card has to say, and what it says. */
interface Requirement {
  key: string;
  title: string;
  found: string | undefined;
  /** How to add it: the key of the front matter, or the heading. */
  advice: string;
}

/** The beginning of a text, as one line. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_DETAIL
    ? `${cleanText(line, MAX_DETAIL - 1)}…`
    : line;
}

function requirementsOf(card: ModelCardContent): Requirement[] {
  const { baseModel, datasets, trainingData, intendedUse } = card;
  return [
    {
      key: 'base-model',
      title: 'Model card names the base model',
      found: baseModel,
      advice:
        'Add base_model to the front matter of the model card, or a heading “Base model” with its name.',
    },
    {
      key: 'training-data',
      title: 'Model card lists the training data',
      found: datasets.length > 0 ? datasets.join(', ') : trainingData,
      advice:
        'Add datasets to the front matter of the model card, or a heading “Training data” with its sources.',
    },
    {
      key: 'intended-use',
      title: 'Model card states the intended use',
      found: intendedUse,
      advice:
        'Add intended_use to the front matter of the model card, or a heading “Intended use” that says what the model is for.',
    },
  ];
}

/** What is missing may be in the front matter that could not be read. */
function adviceFor(advice: string, problem: string | undefined): string {
  return problem === undefined
    ? advice
    : `${advice} The front matter could not be read, or only in part, so check it first: ${problem}.`;
}

/** Whether a card says what a release needs from it: what was found, or what to add and how. */
export function modelCardPrerequisites(card: ModelCardContent): Prerequisite[] {
  return requirementsOf(card).map(({ key, title, found, advice }) => ({
    key: `model-card.${key}`,
    title,
    met: found !== undefined,
    detail:
      found === undefined
        ? adviceFor(advice, card.frontMatterProblem)
        : excerpt(found),
  }));
}
