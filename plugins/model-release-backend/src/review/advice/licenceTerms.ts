import {
  LICENCE_KINDS,
  LicenceKind,
} from '@model-release/backstage-plugin-model-release-common';

/** One license, whatever it is joined with. */
export interface LicencePart {
  /** Its SPDX id, its name on the Hugging Face hub or, where it is neither, what was written. */
  id: string;
  isSpdx: boolean;
  /** What it is called, where the id does not say so. */
  name?: string;
  /** All that it asks, e.g. non-commercial use and the same license for what is built on it. */
  asks: readonly LicenceKind[];
  /** What to know about it beyond that; a sentence. */
  remark?: string;
}

/** What a text about a license turned out to be. */
export interface Licence {
  /** As it was written. */
  id: string;
  spdx?: string;
  /** Those that bind whoever uses the work, all at once. */
  parts: readonly LicencePart[];
}

/** The one that weighs most. */
export function heaviest(kinds: readonly LicenceKind[]): LicenceKind {
  return LICENCE_KINDS[
    Math.max(0, ...kinds.map(kind => LICENCE_KINDS.indexOf(kind)))
  ];
}

/** All that the parts of a license ask together. */
export function asksOf(parts: readonly LicencePart[]): LicenceKind[] {
  return [...new Set(parts.flatMap(({ asks }) => asks))];
}

/** What a license is called in a sentence. */
export function labelOf({ name, id }: LicencePart): string {
  return name === undefined ? id : `${name} (${id})`;
}

/** A license of which nothing is known. */
export function unknownPart(id: string, remark: string): LicencePart {
  return { id, isSpdx: false, asks: ['unknown'], remark };
}
