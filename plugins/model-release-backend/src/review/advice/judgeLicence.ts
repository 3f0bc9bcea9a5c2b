import {
  LicenceAdvice,
  LicenceKind,
} from '@model-release/backstage-plugin-model-release-common';
import { baseModelLicence } from './baseModelLicence';
import { licenceConflicts } from './licenceConflicts';
import {
  asksOf,
  heaviest,
  labelOf,
  Licence,
  LicencePart,
} from './licenceTerms';
import { readLicence } from './readLicence';

/** What a license asks, for whoever uses the work on its own. */
const ASKS: Partial<Record<LicenceKind, string>> = {
  copyleft: 'asks for the same license on what is made from it',
  'use-restricted':
    'restricts what it may be used for, and has to be passed on with the model',
  'no-derivatives': 'does not allow changed versions to be passed on',
  'non-commercial': 'rules out commercial use',
  proprietary: 'has terms of its owner’s own, which somebody has to read',
};

/** What the licenses of a release are read from. */
export interface LicenceSources {
  /** Of the model, as its card has it. */
  model?: string;
  /** Others that the card names, of its data as a rule. */
  named?: readonly string[];
  baseModel?: string;
  /** Data sets whose license is known. */
  datasets: ReadonlyArray<{ id: string; license: string }>;
}

function remarksOn({ remark }: LicencePart): string[] {
  return remark === undefined ? [] : [remark];
}

function ownConcerns(parts: readonly LicencePart[]): string[] {
  return parts.flatMap(part => {
    const asked = part.asks.flatMap(kind => ASKS[kind] ?? []);
    const sentence =
      asked.length > 0 ? [`${labelOf(part)} ${asked.join(' and ')}.`] : [];
    return [...sentence, ...remarksOn(part)];
  });
}

function toAdvice(
  { id, spdx, parts }: Licence,
  of: string,
  concerns: readonly string[],
): LicenceAdvice {
  return {
    id,
    spdx,
    name: parts.length === 1 ? parts[0].name : undefined,
    kind: heaviest(asksOf(parts)),
    concern: concerns.length > 0 ? [...new Set(concerns)].join(' ') : undefined,
    of,
  };
}

/**
 * Judges one license on its own.
 *
 * @param written - what the card or the catalog says; empty when it says nothing
 */
export function judgeLicence(written: string, of: string): LicenceAdvice {
  const licence = readLicence(written);
  return toAdvice(licence, of, ownConcerns(licence.parts));
}

/** Whether enough is known of the license of the model to compare others with it. */
function isKnown({ parts }: Licence): boolean {
  return !asksOf(parts).includes('unknown');
}

function judgeBeside(
  written: string,
  of: string,
  role: 'base model' | 'data set',
  model: Licence,
): LicenceAdvice {
  const licence = readLicence(written);
  const { parts } = licence;
  const concerns = isKnown(model)
    ? parts.flatMap(source => [
        ...licenceConflicts({ source, role, model }),
        ...remarksOn(source),
      ])
    : ownConcerns(parts);
  return toAdvice(licence, of, concerns);
}

function judgeBaseModel(baseModel: string, model: Licence): LicenceAdvice {
  const of = `base model ${baseModel}`;
  const license = baseModelLicence(baseModel);
  if (license === undefined) {
    const concern = `Nothing here knows the license of ${baseModel}: look it up where the model is published.`;
    return { id: '', kind: 'unknown', concern, of };
  }
  return judgeBeside(license, of, 'base model', model);
}

/**
 * Judges the licenses that a model comes with: its own, others that its card names, that of its base
 * model by its name, and those of the data that it was trained on, each beside the license of the
 * model.
 *
 * @returns in this order, the data sets' in theirs
 */
export function judgeLicences({
  model = '',
  named = [],
  baseModel,
  datasets,
}: LicenceSources): LicenceAdvice[] {
  const own = readLicence(model);
  return [
    judgeLicence(model, 'model card'),
    ...named.map(written =>
      judgeBeside(written, 'named in the model card', 'data set', own),
    ),
    ...(baseModel ? [judgeBaseModel(baseModel, own)] : []),
    ...datasets.map(({ id, license }) =>
      judgeBeside(license, id, 'data set', own),
    ),
  ];
}
