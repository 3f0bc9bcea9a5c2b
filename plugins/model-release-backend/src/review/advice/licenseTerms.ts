import {
  LICENSE_KINDS,
  LicenseKind,
} from '@model-release/backstage-plugin-model-release-common';

/** One license, whatever it is joined with. */
export interface LicensePart {
  /** Its SPDX id, its name on the Hugging Face hub or, where it is neither, what was written. */
  id: string;
  isSpdx: boolean;
  /** What it is called, where the id does not say so. */
  name?: string;
  /** All its requirements, e.g. non-commercial use and the same license for derivatives. */
  asks: readonly LicenseKind[];
  /** A remark beyond that; a sentence. */
  remark?: string;
}

/** A parsed license text. */
export interface License {
  /** As it was written. */
  id: string;
  spdx?: string;
  /** The licenses that apply together. */
  parts: readonly LicensePart[];
}

/** The most restrictive one. */
export function heaviest(kinds: readonly LicenseKind[]): LicenseKind {
  return LICENSE_KINDS[
    Math.max(0, ...kinds.map(kind => LICENSE_KINDS.indexOf(kind)))
  ];
}

/** All requirements of the parts of a license. */
export function asksOf(parts: readonly LicensePart[]): LicenseKind[] {
  return [...new Set(parts.flatMap(({ asks }) => asks))];
}

/** The name of a license, for sentences. */
export function labelOf({ name, id }: LicensePart): string {
  return name === undefined ? id : `${name} (${id})`;
}

/** An unknown license. */
export function unknownPart(id: string, remark: string): LicensePart {
  return { id, isSpdx: false, asks: ['unknown'], remark };
}
