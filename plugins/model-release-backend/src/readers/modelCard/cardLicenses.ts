import { dataLicenses } from './dataLicenses';
import { firstLine } from './plainValue';
import { licensesIn } from './licensesIn';
import { namesIn } from './namesIn';

/** The keys under which cards name a license. */
const KEYS = ['license', 'licence', 'licenses', 'licences'];

const BADGE = /\/badge\/licen[sc]e-((?:[^-)\]\s]|--){1,60})-/i;

/** What a card says about its license, by the place where it says so. */
export interface CardLicenseParts {
  values: Record<string, unknown>;
  /** The section or label about the license. */
  text: string | undefined;
  trainingData: string | undefined;
  body: string;
}

/** Ids in the front matter. `other` says nothing where the license has a name of its own. */
function frontMatterLicenses(values: Record<string, unknown>): string[] {
  const ids = KEYS.flatMap(key => namesIn(values[key]));
  const names = namesIn(values.license_name);
  return names.length > 0
    ? [...ids.map(id => (id === 'other' ? names[0] : id)), ...names]
    : ids;
}

/** `…/badge/License-Apache%202.0-blue.svg` as `apache-2.0`. */
function badgeLicense(body: string): string | undefined {
  const [, text] = BADGE.exec(body) ?? [];
  const words = text?.replace(/--/g, '-').replace(/%20|_/g, ' ');
  return licensesIn(words)[0] ?? words;
}

/** Each id once, where it came first and as it was written there. */
function unique(ids: string[]): string[] {
  const seen = new Set<string>();
  return ids.filter(id => {
    const isNew = !seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    return isNew;
  });
}

/**
 * The license of the model as the card has it, the ids of all licenses that it names, those of the
 * model first, then those of the data, and the latter again by themselves.
 */
export function cardLicenses({
  values,
  text,
  trainingData,
  body,
}: CardLicenseParts): {
  license?: string;
  licenses: string[];
  dataLicenses: string[];
} {
  const given = frontMatterLicenses(values);
  const written = firstLine(text);
  const badge = given.length === 0 && !written ? badgeLicense(body) : undefined;
  const inText = licensesIn(text);
  const asWritten = inText.length === 0 && written ? [written] : inText;
  const ofModel = [...given, ...asWritten, ...(badge ? [badge] : [])];
  const ofData = unique(dataLicenses(values, trainingData));
  return {
    license: given[0] ?? written ?? badge,
    licenses: unique([...ofModel, ...ofData]),
    dataLicenses: ofData,
  };
}
