import {
  LICENCE_KINDS,
  LicenseKind,
} from '@model-release/backstage-plugin-model-release-common';

/** One license, whatever it is joined with. */
export interface LicensePart {
  /** Its SPDX id, its name on the Hugging Face hub or, where it is neither, what was written. */
  id: string;
  isSpdx: boolean;
  /** What it is called, where the id does not say so. */
  name?: string;
  /** All that it asks, e.g. non-commercial use and the same license for what is built on it. */
  asks: readonly LicenseKind[];
  /** What to know about it beyond that; a sentence. */
  remark?: string;
}

/** What a text about a license turned out to be. */
export interface License {
  /** As it was written. */
  id: string;
  spdx?: string;
  /** Those that bind whoever uses the work, all at once. */
  parts: readonly LicensePart[];
}

/** The one that weighs most. */
export function heaviest(kinds: readonly LicenseKind[]): LicenseKind {
  return LICENCE_KINDS[
    Math.max(0, ...kinds.map(kind => LICENCE_KINDS.indexOf(kind)))
  ];
}

/** All that the parts of a license ask together. */
export function asksOf(parts: readonly LicensePart[]): LicenseKind[] {
  return [...new Set(parts.flatMap(({ asks }) => asks))];
}

/** What a license is called in a sentence. */
export function labelOf({ name, id }: LicensePart): string {
  return name === undefined ? id : `${name} (${id})`;
}

/** A license of which nothing is known. */
export function unknownPart(id: string, remark: string): LicensePart {
  return { id, isSpdx: false, asks: ['unknown'], remark };
}
