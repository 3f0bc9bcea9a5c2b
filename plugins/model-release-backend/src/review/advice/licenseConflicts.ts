import { LicenseKind } from '@model-release/backstage-plugin-model-release-common';
import { asksOf, labelOf, License, LicensePart } from './licenseTerms';

/**
 * What a source is to the model. Licenses that a card names without saying of what are those of its data,
 * as a rule.
 */
export type SourceRole = 'base model' | 'dataset' | 'named in the card';

/** A license of something that the model is derived from, and the license of the model. */
interface Pair {
  source: LicensePart;
  role: SourceRole;
  model: License;
}

interface Rule {
  /** What the source license must require for the rule to apply. */
  asks: LicenseKind;
  /** Why the two conflict, as a sentence after the name of the source, or `undefined`. */
  conflict(pair: Pair): string | undefined;
}

const VERSION = /-v?(\d[\w.]*)/;

function family(id: string): string {
  return id.split(VERSION)[0].toUpperCase();
}

function version(id: string): number {
  return parseFloat(VERSION.exec(id)?.[1] ?? '0');
}

/** Whether a work under one copyleft license may be distributed under another. */
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
        : `does not allow commercial use, but the license of the model, ${modelLabel(
            model,
          )}, does`,
  },
  {
    asks: 'no-derivatives',
    conflict: ({ role }) =>
      role === 'base model'
        ? 'does not allow modified versions to be shared, and a fine-tuned model is one'
        : 'does not allow modified versions to be shared, and it is not settled whether a model trained on the data is one',
  },
  {
    asks: 'copyleft',
    conflict: ({ source, model }) =>
      model.parts.some(target => mayBecome(source, target))
        ? undefined
        : `requires derivatives to use the same license, but the model is under ${modelLabel(
            model,
          )}`,
  },
  {
    asks: 'use-restricted',
    conflict: ({ source, model }) =>
      model.parts.some(({ id }) => id === source.id)
        ? undefined
        : `has use restrictions that must be passed on with the model, but the license of the model, ${modelLabel(
            model,
          )}, does not include them`,
  },
  {
    asks: 'proprietary',
    conflict: () => 'has custom terms that need manual review',
  },
];

/** All conflicts between the license of a source and the license of the model. */
export function licenseConflicts(pair: Pair): string[] {
  return RULES.filter(({ asks }) => pair.source.asks.includes(asks))
    .flatMap(({ conflict }) => conflict(pair) ?? [])
    .map(sentence => `${labelOf(pair.source)} ${sentence}.`);
}
