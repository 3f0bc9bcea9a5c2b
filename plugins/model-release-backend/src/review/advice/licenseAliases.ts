/** What people write for a license, lower-case and without punctuation, and its SPDX id. */
const ALIASES: Readonly<Record<string, string>> = {
  apache: 'Apache-2.0',
  'apache 2': 'Apache-2.0',
  'apache2 0': 'Apache-2.0',
  apache2: 'Apache-2.0',
  'apache 2 0': 'Apache-2.0',
  'apache license': 'Apache-2.0',
  'apache license 2 0': 'Apache-2.0',
  'apache license version 2 0': 'Apache-2.0',
  'mit license': 'MIT',
  'the mit license': 'MIT',
  'bsd 3': 'BSD-3-Clause',
  'bsd 2': 'BSD-2-Clause',
  'new bsd': 'BSD-3-Clause',
  'simplified bsd': 'BSD-2-Clause',
  gplv2: 'GPL-2.0-only',
  'gpl v2': 'GPL-2.0-only',
  gplv3: 'GPL-3.0-only',
  'gpl v3': 'GPL-3.0-only',
  'gnu gpl v3': 'GPL-3.0-only',
  'gnu gpl v3 or later': 'GPL-3.0-or-later',
  agplv3: 'AGPL-3.0-only',
  'agpl v3': 'AGPL-3.0-only',
  lgplv3: 'LGPL-3.0-only',
  cc0: 'CC0-1.0',
  'cc by': 'CC-BY-4.0',
  'cc by 4': 'CC-BY-4.0',
  'cc by sa': 'CC-BY-SA-4.0',
  'cc by nc': 'CC-BY-NC-4.0',
  'cc by nc sa': 'CC-BY-NC-SA-4.0',
  'cc by nc nd': 'CC-BY-NC-ND-4.0',
  'cc by nd': 'CC-BY-ND-4.0',
  ccby: 'CC-BY-4.0',
  odbl: 'ODbL-1.0',
  'odc by': 'ODC-By-1.0',
  'odc odbl': 'ODbL-1.0',
  pddl: 'PDDL-1.0',
  'c uda': 'C-UDA-1.0',
  'cdla permissive': 'CDLA-Permissive-2.0',
  'cdla sharing': 'CDLA-Sharing-1.0',
  openmdw: 'OpenMDW-1.0',
  'ms pl': 'MS-PL',
  mpl: 'MPL-2.0',
  'mozilla public license 2 0': 'MPL-2.0',
  'public domain': 'CC-PDDC',
  'lgpl lr': 'LGPLLR',
};

/** The SPDX id that a usual name of a license stands for. */
export function licenseAlias(written: string): string | undefined {
  const name = written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}
