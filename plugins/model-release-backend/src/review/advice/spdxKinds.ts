import { LicenseKind } from '@model-release/backstage-plugin-model-release-common';

/**
 * Requirements of licenses on the SPDX list, by the beginnings of their ids; the first match
 * counts.
 */
const SPDX_KINDS: ReadonlyArray<
  [ids: RegExp, asks: readonly LicenseKind[], remark?: string]
> = [
  [/^CC-BY-NC-ND-/, ['non-commercial', 'no-derivatives']],
  [/^CC-BY-NC-SA-/, ['non-commercial', 'copyleft']],
  [/^CC-BY-NC-/, ['non-commercial']],
  [/^CC-BY-ND-/, ['no-derivatives']],
  [/^CC-BY-SA-/, ['copyleft']],
  [/^CC-BY-/, ['permissive']],
  [/^(CC0-|CC-PDDC|PDDL-|Unlicense$|0BSD$|MIT-0$)/, ['permissive']],
  [/^PolyForm-Noncommercial-/, ['non-commercial']],
  [/^(PolyForm-Small-Business-|BUSL-|Elastic-|SSPL-)/, ['proprietary']],
  [/^(Hippocratic-|JSON$|BSD-3-Clause-No-)/, ['use-restricted']],
  [
    /^C-UDA-/,
    ['use-restricted'],
    'It covers computing with the data, and recipients of the data must be bound by the same terms.',
  ],
  [
    /^CDLA-Sharing-/,
    ['weak-copyleft'],
    'Shared data keeps its license; results computed from it do not.',
  ],
  [
    /^ODbL-/,
    ['copyleft'],
    'It is written for databases, and it is not settled whether model weights count as a derived database.',
  ],
  [
    /^GFDL-/,
    ['copyleft'],
    'It is written for documentation and is a poor fit for data.',
  ],
  [
    /^AGPL-/,
    ['copyleft'],
    'Offering it over a network counts as distribution.',
  ],
  [/^LGPL(-|LR$)/, ['weak-copyleft']],
  [/^(GPL-|OSL-|EUPL-|CAL-|RPL-|QPL-)/, ['copyleft']],
  [/^(MPL-|EPL-|CDDL-|CPL-|CECILL-C$|MS-RL$|LPPL-)/, ['weak-copyleft']],
  [/^CECILL-(1|2)/, ['copyleft']],
  // One by one: names that begin like these have terms of all kinds.
  [/^BSD-[1-4]-Clause(-(Clear|Patent|LBNL|UC|Views))?$/, ['permissive']],
  [/^(MIT(-CMU)?|ISC|Zlib|NCSA|X11)$/, ['permissive']],
  [/^(Apache|PSF|Python)-/, ['permissive']],
  [/^(BSL-|AFL-|Artistic-|ECL-|MS-PL$|UPL-|MulanPSL-)/, ['permissive']],
  [/^(ODC-By-|CDLA-Permissive-|OpenMDW-|etalab-|OGL-UK-)/, ['permissive']],
  [/^(OFL-|PostgreSQL$|WTFPL$|BlueOak-|Intel$|HPND)/, ['permissive']],
];

/** The requirements of a license on the SPDX list, or `undefined` when it is not covered here. */
export function spdxKinds(
  id: string,
): { asks: readonly LicenseKind[]; remark?: string } | undefined {
  const found = SPDX_KINDS.find(([ids]) => ids.test(id));
  return found && { asks: found[1], remark: found[2] };
}
