import { LicenseKind } from '@model-release/backstage-plugin-model-release-common';
import { asksOf, labelOf, License, LicensePart } from './licenseTerms';

/** A license of something that the model is made from, beside the license of the model. */
interface Pair {
  source: LicensePart;
  /** What the source is to the model. */
  role: 'base model' | 'data set';
  model: License;
}

interface Rule {
  /** What the source has to ask for the rule to be looked at. */
  asks: LicenseKind;
  /** Why the two do not go together, as what follows the name of the source, or `undefined`. */
  conflict(pair: Pair): string | undefined;
}

const VERSION = /-v?(\d[\w.]*)/;

function family(id: string): string {
  return id.split(VERSION)[0].toUpperCase();
}

function version(id: string): number {
  return parseFloat(VERSION.exec(id)?.[1] ?? '0');
}

/** Whether what is under one license that asks for the same license may be passed on under another. */
function mayBecome(source: LicensePart, target: LicensePart): boolean {
  const later =
    !source.id.endsWith('-only') && version(target.id) >= version(source.id);
  return (
    source.id === target.id ||
    (family(source.id) === family(target.id) && later) ||
    // Each of these two lists the other in its text.
    (/^GPL-3\.0-/.test(source.id) && /^AGPL-3\.0-/.test(target.id)) ||
    (source.id === 'CC-BY-SA-4.0' && /^GPL-3\.0-/.test(target.id))
  );
}

function modelLabel({ parts }: License): string {
  return parts.map(labelOf).join(' and ');
}

/** Read from the top: every rule that applies adds its sentence. */
const RULES: readonly Rule[] = [
  {
    asks: 'non-commercial',
    conflict: ({ model }) =>
      asksOf(model.parts).includes('non-commercial')
        ? undefined
        : `rules out commercial use, and the license of the model, ${modelLabel(
            model,
          )}, does not`,
  },
  {
    asks: 'no-derivatives',
    conflict: ({ role }) =>
      role === 'base model'
        ? 'does not allow changed versions to be passed on, and a fine-tuned model is one'
        : 'does not allow changed versions to be passed on: whether a model that was trained on the data is one is not settled',
  },
  {
    asks: 'copyleft',
    conflict: ({ source, model }) =>
      model.parts.some(target => mayBecome(source, target))
        ? undefined
        : `asks for the same license on what is made from it, and the model is under ${modelLabel(
            model,
          )}`,
  },
  {
    asks: 'use-restricted',
    conflict: ({ source, model }) =>
      model.parts.some(({ id }) => id === source.id)
        ? undefined
        : `has limits on use that have to go along with the model, and the license of the model, ${modelLabel(
            model,
          )}, leaves them out`,
  },
  {
    asks: 'proprietary',
    conflict: () => 'has terms of its owner’s own, which somebody has to read',
  },
];

/** Every way in which one license of a source and the license of the model do not go together. */
export function licenseConflicts(pair: Pair): string[] {
  return RULES.filter(({ asks }) => pair.source.asks.includes(asks))
    .flatMap(({ conflict }) => conflict(pair) ?? [])
    .map(sentence => `${labelOf(pair.source)} ${sentence}.`);
}
