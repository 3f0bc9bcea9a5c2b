import { ModelCardReading } from '@model-release/backstage-plugin-model-release-common';
import { modelInSentence, modelsIn } from './baseModels';
import { cardLicenses } from './cardLicenses';
import { CardPart, VOCABULARY } from './cardVocabulary';
import { cleanText } from './cleanText';
import { splitFrontMatter } from './frontMatter';
import { headingNames } from './headingNames';
import { labelledValues, LabelledValue } from './labelledValues';
import { MarkdownSection, markdownSections } from './markdownSections';
import { meaningful } from './meaningful';
import { namesIn } from './namesIn';
import { plainMarkdown } from './plainMarkdown';
import { readModelIndex } from './readModelIndex';

/** What a model card says about itself. */
export type ModelCardContent = Omit<ModelCardReading, 'source' | 'digest'>;

/** The keys of the front matter that say the same, the usual one first. */
const KEYS = {
  baseModel: [
    'base_model',
    'base_models',
    'parent_model',
    'foundation_model',
    'finetuned_from',
    'fine_tuned_from',
    'base_model_name_or_path',
  ],
  datasets: [
    'datasets',
    'dataset',
    'train_data',
    'training_data',
    'train_datasets',
    'training_datasets',
    'fine_tuning_data',
  ],
  intendedUse: ['intended_use', 'intended_uses', 'use_cases'],
};

/** The body of a card, taken apart once. */
interface CardBody {
  lines: string[];
  sections: { names: string[]; section: MarkdownSection }[];
  labelled: LabelledValue[];
}

function takeApart(markdown: string): CardBody {
  const lines = plainMarkdown(markdown);
  return {
    lines,
    sections: markdownSections(lines).map(section => ({
      names: headingNames(section.heading),
      section,
    })),
    labelled: labelledValues(lines),
  };
}

/** A block of code says how a model is called, never what for. */
function textFor(part: CardPart, text: string): string | undefined {
  return meaningful(text, { codeCounts: part !== 'intendedUse' });
}

/** The first section under one of these names that says something. */
function underHeading(
  { sections }: CardBody,
  part: CardPart,
  kind: 'telling' | 'vague',
): string | undefined {
  for (const expression of VOCABULARY[part][kind]) {
    for (const { names, section } of sections) {
      const asked = kind === 'telling' ? names : names.slice(0, 1);
      const text = asked.some(name => expression.test(name))
        ? textFor(part, section.body)
        : undefined;
      if (text !== undefined) {
        return text;
      }
    }
  }
  return undefined;
}

/** Headings that leave no doubt, then labels, then headings that could mean something else. */
function partOf(body: CardBody, part: CardPart): string | undefined {
  const labels = body.labelled
    .filter(labelled => labelled.part === part)
    .map(({ value }) => textFor(part, value));
  return (
    underHeading(body, part, 'telling') ??
    labels.find(text => text !== undefined) ??
    underHeading(body, part, 'vague')
  );
}

function fromKeys(
  values: Record<string, unknown>,
  keys: readonly string[],
): string[] {
  const found = keys.map(key => namesIn(values[key]));
  return found.find(names => names.length > 0) ?? [];
}

/** Datasets that the text about the training data links to on a hub. */
function linkedDatasets(text: string | undefined): string[] {
  const links = (text ?? '').matchAll(
    /\/datasets\/([\w.-]{1,100}\/[\w.-]{1,100})/g,
  );
  return [...new Set([...links].map(([, name]) => name))];
}

/**
 * Reads a model card as people write them: Markdown with or without Hugging Face front matter, HTML
 * in it, in any of a dozen languages. Front matter wins over headings and labels. Placeholders that
 * templates leave behind count as nothing. Never throws: what cannot be understood is left out.
 */
export function readModelCard(text: string): ModelCardContent {
  const card = cleanText(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const { values, body: markdown, problem } = splitFrontMatter(card);
  const body = takeApart(markdown);
  const baseModels = fromKeys(values, KEYS.baseModel);
  const datasets = fromKeys(values, KEYS.datasets);
  const intendedUses = fromKeys(values, KEYS.intendedUse);
  const trainingData = partOf(body, 'trainingData');
  const { license, licenses, dataLicenses } = cardLicenses({
    values,
    text: partOf(body, 'license'),
    trainingData,
    body: markdown,
  });
  const results = readModelIndex(values);
  return {
    baseModel:
      baseModels.length > 0
        ? baseModels.join(', ')
        : modelsIn(partOf(body, 'baseModel')) ?? modelInSentence(body.lines),
    datasets: datasets.length > 0 ? datasets : linkedDatasets(trainingData),
    trainingData,
    intendedUse:
      intendedUses.length > 0
        ? intendedUses.join('\n')
        : partOf(body, 'intendedUse'),
    license,
    ...(licenses.length > 0 && { licenses }),
    ...(dataLicenses.length > 0 && { dataLicenses }),
    ...(results.length > 0 && { results }),
    ...(problem !== undefined && { frontMatterProblem: problem }),
  };
}
