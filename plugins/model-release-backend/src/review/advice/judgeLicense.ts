import {
  LicenseAdvice,
  LicenseKind,
} from '@model-release/backstage-plugin-model-release-common';
import { baseModelLicense } from './baseModelLicense';
import { licenseConflicts, SourceRole } from './licenseConflicts';
import {
  asksOf,
  heaviest,
  labelOf,
  License,
  LicensePart,
} from './licenseTerms';
import { readLicense } from './readLicense';

/** What a license requires, for the work on its own. */
const ASKS: Partial<Record<LicenseKind, string>> = {
  copyleft: 'requires derivatives to use the same license',
  'use-restricted':
    'restricts use, and the restrictions must be passed on with the model',
  'no-derivatives': 'does not allow modified versions to be shared',
  'non-commercial': 'does not allow commercial use',
  proprietary: 'has custom terms that need manual review',
};

/** What the licenses of a release are read from. */
export interface LicenseSources {
  /** Of the model, as its card has it. */
  model?: string;
  /** Others that the card names, of its data as a rule. */
  named?: readonly string[];
  baseModel?: string;
  /** Datasets whose license is known. */
  datasets: ReadonlyArray<{ id: string; license: string }>;
}

function remarksOn({ remark }: LicensePart): string[] {
  return remark === undefined ? [] : [remark];
}

function ownConcerns(parts: readonly LicensePart[]): string[] {
  return parts.flatMap(part => {
    const asked = part.asks.flatMap(kind => ASKS[kind] ?? []);
    const sentence =
      asked.length > 0 ? [`${labelOf(part)} ${asked.join(' and ')}.`] : [];
    return [...sentence, ...remarksOn(part)];
  });
}

function toAdvice(
  { id, spdx, parts }: License,
  of: string,
  concerns: readonly string[],
): LicenseAdvice {
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
export function judgeLicense(written: string, of: string): LicenseAdvice {
  const license = readLicense(written);
  return toAdvice(license, of, ownConcerns(license.parts));
}

/** Whether the license of the model is known, so that others can be compared with it. */
function isKnown({ parts }: License): boolean {
  return !asksOf(parts).includes('unknown');
}

/** A license of something that the model is derived from, and the license of the model. */
interface SourceLicense {
  /** The license, as the card or the catalog says it. */
  written: string;
  /** What it is the license of, for the reader. */
  of: string;
  role: SourceRole;
  model: License;
}

/** Judges a license beside that of the model or, where that is not known, on its own. */
function judgeSource({
  written,
  of,
  role,
  model,
}: SourceLicense): LicenseAdvice {
  const license = readLicense(written);
  const { parts } = license;
  const concerns = isKnown(model)
    ? parts.flatMap(source => [
        ...licenseConflicts({ source, role, model }),
        ...remarksOn(source),
      ])
    : ownConcerns(parts);
  return toAdvice(license, of, concerns);
}

function judgeBaseModel(baseModel: string, model: License): LicenseAdvice {
  const of = `base model ${baseModel}`;
  const license = baseModelLicense(baseModel);
  if (license === undefined) {
    const concern = `No known license for ${baseModel}. Look it up where the model is published.`;
    return { id: '', kind: 'unknown', concern, of };
  }
  return judgeSource({ written: license, of, role: 'base model', model });
}

/**
 * Judges the licenses that a model comes with: its own, others that its card names, that of its base
 * model by its name, and those of the data that it was trained on, each beside the license of the
 * model.
 *
 * @returns in this order, the datasets' in theirs
 */
export function judgeLicenses({
  model = '',
  named = [],
  baseModel,
  datasets,
}: LicenseSources): LicenseAdvice[] {
  const own = readLicense(model);
  return [
    judgeLicense(model, 'model card'),
    ...named.map(written =>
      judgeSource({
        written,
        of: 'named in the model card',
        role: 'named in the card',
        model: own,
      }),
    ),
    ...(baseModel ? [judgeBaseModel(baseModel, own)] : []),
    ...datasets.map(({ id, license }) =>
      judgeSource({ written: license, of: id, role: 'dataset', model: own }),
    ),
  ];
}
