import { Prerequisite } from '@model-release/backstage-plugin-model-release-common';
import { ModelCardContent } from './readModelCard';

const MAX_DETAIL = 200;

/** The beginning of a text, as one line. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_DETAIL ? `${line.slice(0, MAX_DETAIL - 1)}…` : line;
}

function prerequisite(
  key: string,
  title: string,
  found: string | undefined,
  advice: string,
): Prerequisite {
  return {
    key: `model-card.${key}`,
    title,
    met: found !== undefined,
    detail: found === undefined ? advice : excerpt(found),
  };
}

/** Whether a card says what a release needs from it: what was found, or what to add. */
export function modelCardPrerequisites(card: ModelCardContent): Prerequisite[] {
  const datasets =
    card.datasets.length > 0 ? card.datasets.join(', ') : undefined;
  return [
    prerequisite(
      'base-model',
      'Model card names the base model',
      card.baseModel,
      'Add base_model to the front matter of the model card, or a heading “Base model” with its name below.',
    ),
    prerequisite(
      'training-data',
      'Model card lists the training data',
      datasets ?? card.trainingData,
      'Add datasets to the front matter of the model card, or a heading “Training data” with the sources below.',
    ),
    prerequisite(
      'intended-use',
      'Model card states the intended use',
      card.intendedUse,
      'Add a heading “Intended use” to the model card and say below what the model is for.',
    ),
  ];
}
