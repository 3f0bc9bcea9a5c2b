import { ModelCardReading } from '@model-release/backstage-plugin-model-release-common';
import { splitFrontMatter } from './frontMatter';
import { MarkdownSection, markdownSections } from './markdownSections';

/** What a model card says about itself. */
export type ModelCardContent = Omit<ModelCardReading, 'source' | 'digest'>;

/** Enough to judge by; the whole text is kept as evidence. */
const MAX_SECTION = 10_000;

/** What people call the parts of a card, the most telling names first. */
const HEADINGS = {
  baseModel: [
    /^(base|parent|foundation) models?( details)?$/,
    /^fine-?tuned from( model)?$/,
  ],
  trainingData: [
    /^(training|train|fine-?tuning)( and (evaluation|validation|test))? (data|datasets?|corpus|set)( sources?)?$/,
    /^(datasets?|data sources?|data)( used| and licen[sc](es?|ing))?$/,
    /^sources? of (the )?training data$/,
  ],
  intendedUse: [
    /^(intended|primary)( intended)? (uses?|use cases?|usages?|purposes?)\b/,
    /^direct use$/,
    /^(uses?|usages?|use cases?)$/,
  ],
  license: [/^licen[sc](e|es|ing)$/],
};

/** Labels of single lines such as `- **Finetuned from model:** acme/base`. */
const LABELS = {
  baseModel: /^(base model|parent model|fine-?tuned from( model)?)$/,
  license: /^licen[sc]e$/,
};

/** Names, labels and license ids are short; expressions below run on no more than this. */
const MAX_LINE = 500;

/** What stands where something should be said, reduced to its words; the empty line is one. */
const PLACEHOLDER =
  /^(more information needed|to be (added|done|written)|tb[ad]|todo|fixme|n ?a|none|null|unknown)?$/;

function isPlaceholder(line: string): boolean {
  const words = line.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return PLACEHOLDER.test(words.toLowerCase());
}

/** Text without what templates leave behind; `undefined` when nothing is said. */
function meaningful(text: string | undefined): string | undefined {
  const lines = (text ?? '')
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line === '' || !/more information needed/i.test(line));
  const says = lines.some(
    line => !/^\s*#{1,6}\s/.test(line) && !isPlaceholder(line),
  );
  const kept = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return says ? kept.slice(0, MAX_SECTION) : undefined;
}

/** A value of the front matter as a list of texts. */
function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value])
    .filter(entry => typeof entry === 'string' || typeof entry === 'number')
    .map(entry => meaningful(`${entry}`))
    .filter(entry => entry !== undefined);
}

function sectionText(
  sections: MarkdownSection[],
  names: readonly RegExp[],
): string | undefined {
  for (const name of names) {
    for (const { heading, body } of sections) {
      const text = name.test(heading) ? meaningful(body) : undefined;
      if (text !== undefined) {
        return text;
      }
    }
  }
  return undefined;
}

/** `[acme/base](https://…)` or `` `acme/base` `` as `acme/base`. */
function plainValue(text: string): string {
  return text
    .slice(0, MAX_LINE)
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/^\s*[-+]\s+/, '')
    .trim();
}

function labelledLine(body: string, label: RegExp): string | undefined {
  for (const line of body.split('\n')) {
    const [, name, value] = /^([^:]{1,80}):(.+)$/.exec(line) ?? [];
    if (name && label.test(plainLabel(name))) {
      const text = meaningful(plainValue(value));
      if (text !== undefined) {
        return text;
      }
    }
  }
  return undefined;
}

function plainLabel(name: string): string {
  return name
    .replace(/\[optional\]/i, '')
    .replace(/[*_`+]/g, '')
    .replace(/^[\s-]+/, '')
    .trim()
    .toLowerCase();
}

function firstLine(text: string | undefined): string | undefined {
  const line = text?.split('\n').find(candidate => candidate.trim() !== '');
  return line && plainValue(line);
}

/** Hugging Face cards name a license of their own beside `license: other`. */
function licenseOf(values: Record<string, unknown>): string | undefined {
  const [license] = listOf(values.license);
  const [name] = listOf(values.license_name);
  return license === 'other' ? name ?? license : license;
}

/**
 * Reads a model card as people write them: Markdown, with or without Hugging Face front matter. Front
 * matter wins over headings. Placeholders that templates leave behind count as nothing. Never throws:
 * what is not understood is not there.
 */
export function readModelCard(text: string): ModelCardContent {
  const { values, body } = splitFrontMatter(text);
  const sections = markdownSections(body);
  const baseModels = listOf(values.base_model);
  return {
    baseModel:
      baseModels.length > 0
        ? baseModels.join(', ')
        : firstLine(sectionText(sections, HEADINGS.baseModel)) ??
          labelledLine(body, LABELS.baseModel),
    datasets: listOf(values.datasets),
    trainingData: sectionText(sections, HEADINGS.trainingData),
    intendedUse: sectionText(sections, HEADINGS.intendedUse),
    license:
      licenseOf(values) ??
      firstLine(sectionText(sections, HEADINGS.license)) ??
      labelledLine(body, LABELS.license),
  };
}
