import { LicenseKind } from '@model-release/backstage-plugin-model-release-common';
import * as fc from 'fast-check';
import spdxIds from 'spdx-license-ids/index.json';
import { HUB_LICENSES } from './hubLicenses';
import { asksOf, heaviest } from './licenseTerms';
import { readLicense } from './readLicense';

const kindOf = (written: string) =>
  heaviest(asksOf(readLicense(written).parts));

type Case = [written: string, kind: LicenseKind, spdx: string | undefined];

describe('a license id', () => {
  it.each<Case>([
    ['apache-2.0', 'permissive', 'Apache-2.0'],
    ['Apache-2.0', 'permissive', 'Apache-2.0'],
    ['MIT', 'permissive', 'MIT'],
    [' mit ', 'permissive', 'MIT'],
    ['afl-3.0', 'permissive', 'AFL-3.0'],
    ['artistic-2.0', 'permissive', 'Artistic-2.0'],
    ['bsl-1.0', 'permissive', 'BSL-1.0'],
    ['bsd-3-clause-clear', 'permissive', 'BSD-3-Clause-Clear'],
    ['isc', 'permissive', 'ISC'],
    ['ecl-2.0', 'permissive', 'ECL-2.0'],
    ['cc0-1.0', 'permissive', 'CC0-1.0'],
    ['cc-by-4.0', 'permissive', 'CC-BY-4.0'],
    ['pddl', 'permissive', 'PDDL-1.0'],
    ['odc-by', 'permissive', 'ODC-By-1.0'],
    ['cdla-permissive-2.0', 'permissive', 'CDLA-Permissive-2.0'],
    ['openmdw-1.0', 'permissive', 'OpenMDW-1.0'],
    ['etalab-2.0', 'permissive', 'etalab-2.0'],
    ['ofl-1.1', 'permissive', 'OFL-1.1'],
    ['postgresql', 'permissive', 'PostgreSQL'],
    ['ncsa', 'permissive', 'NCSA'],
    ['wtfpl', 'permissive', 'WTFPL'],
    ['zlib', 'permissive', 'Zlib'],
    ['unlicense', 'permissive', 'Unlicense'],
    ['ms-pl', 'permissive', 'MS-PL'],
    ['mpl-2.0', 'weak-copyleft', 'MPL-2.0'],
    ['epl-2.0', 'weak-copyleft', 'EPL-2.0'],
    ['lppl-1.3c', 'weak-copyleft', 'LPPL-1.3c'],
    ['lgpl-3.0', 'weak-copyleft', 'LGPL-3.0-only'],
    ['cdla-sharing-1.0', 'weak-copyleft', 'CDLA-Sharing-1.0'],
    ['cc-by-sa-4.0', 'copyleft', 'CC-BY-SA-4.0'],
    ['odbl', 'copyleft', 'ODbL-1.0'],
    ['GFDL-1.3-or-later', 'copyleft', 'GFDL-1.3-or-later'],
    ['gpl-2.0', 'copyleft', 'GPL-2.0-only'],
    ['GPL-3.0+', 'copyleft', 'GPL-3.0-or-later'],
    ['agpl-3.0', 'copyleft', 'AGPL-3.0-only'],
    ['osl-3.0', 'copyleft', 'OSL-3.0'],
    ['eupl-1.2', 'copyleft', 'EUPL-1.2'],
    ['cc-by-nd-4.0', 'no-derivatives', 'CC-BY-ND-4.0'],
    ['cc-by-nc-4.0', 'non-commercial', 'CC-BY-NC-4.0'],
    ['cc-by-nc-sa-4.0', 'non-commercial', 'CC-BY-NC-SA-4.0'],
    ['cc-by-nc-nd-3.0', 'non-commercial', 'CC-BY-NC-ND-3.0'],
    [
      'polyform-noncommercial-1.0.0',
      'non-commercial',
      'PolyForm-Noncommercial-1.0.0',
    ],
    ['c-uda', 'use-restricted', 'C-UDA-1.0'],
    ['BUSL-1.1', 'proprietary', 'BUSL-1.1'],
    [
      'BSD-3-Clause-No-Military-License',
      'use-restricted',
      'BSD-3-Clause-No-Military-License',
    ],
    ['BSD-3-Clause-OpenWebUI', 'unknown', 'BSD-3-Clause-OpenWebUI'],
    ['BSD-Protection', 'unknown', 'BSD-Protection'],
    ['Elastic-2.0', 'proprietary', 'Elastic-2.0'],
  ])('%p is %s on the SPDX list', (written, kind, spdx) => {
    expect([kindOf(written), readLicense(written).spdx]).toEqual([kind, spdx]);
  });

  it.each<[string, LicenseKind]>([
    ['llama2', 'use-restricted'],
    ['llama3', 'use-restricted'],
    ['Llama3.1', 'use-restricted'],
    ['llama3.2', 'use-restricted'],
    ['llama3.3', 'use-restricted'],
    ['llama4', 'use-restricted'],
    ['gemma', 'use-restricted'],
    ['grok2-community', 'use-restricted'],
    ['openrail', 'use-restricted'],
    ['openrail++', 'use-restricted'],
    ['bigscience-openrail-m', 'use-restricted'],
    ['creativeml-openrail-m', 'use-restricted'],
    ['bigcode-openrail-m', 'use-restricted'],
    ['bigscience-bloom-rail-1.0', 'use-restricted'],
    ['apple-ascl', 'permissive'],
    ['apple-amlr', 'non-commercial'],
    ['deepfloyd-if-license', 'non-commercial'],
    ['intel-research', 'non-commercial'],
    ['h-research', 'non-commercial'],
    ['fair-noncommercial-research-license', 'non-commercial'],
    ['lgpl-lr', 'weak-copyleft'],
    ['bsd', 'permissive'],
    ['gpl', 'copyleft'],
    ['lgpl', 'weak-copyleft'],
    ['gfdl', 'copyleft'],
    ['cc', 'unknown'],
    ['other', 'unknown'],
    ['unknown', 'unknown'],
    ['proprietary', 'proprietary'],
    ['All rights reserved', 'proprietary'],
  ])('%p is %s by its name on the hub', (written, kind) => {
    expect(kindOf(written)).toBe(kind);
    expect(readLicense(written).spdx).toBeUndefined();
    expect(readLicense(written).parts[0].name).toBeDefined();
  });

  it.each<[string, string]>([
    ['Apache 2.0', 'Apache-2.0'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['MIT License', 'MIT'],
    ['GPLv3', 'GPL-3.0-only'],
    ['GNU GPL v3 or later', 'GPL-3.0-or-later'],
    ['CC BY-NC', 'CC-BY-NC-4.0'],
    ['CC0', 'CC0-1.0'],
    ['Public Domain', 'CC-PDDC'],
  ])('is recognised in the words %p', (written, spdx) => {
    expect(readLicense(written).spdx).toBe(spdx);
  });

  it.each([
    '',
    '  ',
    'see LICENSE',
    'MIT/Apache-2.0',
    'constructor',
    '__proto__',
  ])('is not guessed from %p', written => {
    expect(kindOf(written)).toBe('unknown');
    expect(readLicense(written).parts[0].remark).toMatch(/\.$/);
  });

  it('is not looked for in a whole text', () => {
    const { id, parts } = readLicense(`(${'MIT OR '.repeat(100_000)}MIT)`);
    expect(id).toHaveLength(81);
    expect(parts[0].remark).toContain('Use the ID');
  });

  it('of the SPDX list that is not judged here is unknown, and says that it is on the list', () => {
    const { parts, spdx } = readLicense('Watcom-1.0');
    expect(spdx).toBe('Watcom-1.0');
    expect(parts[0]).toMatchObject({
      asks: ['unknown'],
      remark: expect.stringContaining('on the SPDX list'),
    });
  });

  it('of the SPDX list is found, whichever it is', () => {
    const lost = spdxIds.filter(
      id => readLicense(id.toLowerCase()).spdx !== id,
    );
    expect(lost).toEqual([]);
  });

  it('of the hub is written in lower case in its table, or it would never be found', () => {
    const names = Object.keys(HUB_LICENSES);
    expect(names).toEqual(names.map(name => name.toLowerCase()));
  });
});

describe('a license expression', () => {
  it.each<Case>([
    ['MIT OR Apache-2.0', 'permissive', 'MIT OR Apache-2.0'],
    ['mit or gpl-3.0', 'permissive', 'MIT OR GPL-3.0-only'],
    ['GPL-3.0-only OR MIT', 'permissive', 'GPL-3.0-only OR MIT'],
    ['MIT AND CC-BY-NC-4.0', 'non-commercial', 'MIT AND CC-BY-NC-4.0'],
    [
      '(MIT OR GPL-2.0) AND CC-BY-4.0',
      'permissive',
      '(MIT OR GPL-2.0-only) AND CC-BY-4.0',
    ],
    ['Apache-2.0 AND (MIT)', 'permissive', 'Apache-2.0 AND MIT'],
    ['Apache License 2.0 and MIT License', 'permissive', 'Apache-2.0 AND MIT'],
    [
      'Apache-2.0 WITH LLVM-exception',
      'permissive',
      'Apache-2.0 WITH LLVM-exception',
    ],
    [
      'GPL-2.0-only WITH Classpath-exception-2.0',
      'weak-copyleft',
      'GPL-2.0-only WITH Classpath-exception-2.0',
    ],
    ['apache-2.0 AND llama3.1', 'use-restricted', undefined],
    ['llama2 OR mit', 'permissive', undefined],
    ['openrail++ OR cc-by-nc-4.0', 'use-restricted', undefined],
    ['MIT OR something of our own', 'permissive', undefined],
    ['MIT AND something of our own', 'unknown', undefined],
    ['MIT AND LicenseRef-0', 'unknown', undefined],
    ['MIT OR', 'unknown', undefined],
    ['(MIT', 'unknown', undefined],
    ['MIT WITH Nothing', 'unknown', undefined],
  ])('%p is %s', (written, kind, spdx) => {
    expect([kindOf(written), readLicense(written).spdx]).toEqual([kind, spdx]);
  });
});

describe('whatever is written', () => {
  const words = fc.constantFrom(
    ...['mit', 'GPL-2.0', 'llama3', 'openrail++', 'AND', 'or', 'WITH'],
    ...['(', ')', '+', 'Classpath-exception-2.0', 'LicenseRef-9', ''],
  );

  it('has a kind, and something to look at where that is unknown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map(list => list.join(' ')),
        ),
        written => {
          const { parts } = readLicense(written);
          expect(parts.length).toBeGreaterThan(0);
          const unknown = parts.filter(({ asks }) => asks.includes('unknown'));
          unknown.forEach(({ remark }) => expect(remark).toMatch(/\.$/));
        },
      ),
    );
  });

  it('knows a license that is nobody else’s by its name, and that somebody has to read it', () => {
    const { spdx, parts } = readLicense('LicenseRef-internal-consent');
    expect(spdx).toBe('LicenseRef-internal-consent');
    expect(parts[0].remark).toMatch(/a custom license and needs manual review/);
    const both = readLicense('MIT AND LicenseRef-internal');
    expect(both.parts[1].remark).toMatch(/custom license/);
  });
});
