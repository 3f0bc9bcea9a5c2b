import spdxIds from 'spdx-license-ids/index.json';
import deprecatedIds from 'spdx-license-ids/deprecated.json';
import { HUB_LICENSES } from './hubLicenses';
import { licenseAlias } from './licenseAliases';
import { LicensePart } from './licenseTerms';
import { spdxKinds } from './spdxKinds';

const SPDX_BY_NAME: ReadonlyMap<string, string> = new Map(
  [...deprecatedIds, ...spdxIds].map(id => [id.toLowerCase(), id]),
);

/** The id that the SPDX list has now for what it called otherwise once: `GPL-3.0`, `GPL-3.0+`. */
function currentId(name: string): string | undefined {
  const orLater = name.endsWith('+');
  const base = orLater ? name.slice(0, -1) : name;
  return (
    SPDX_BY_NAME.get(`${base}-${orLater ? 'or-later' : 'only'}`) ??
    SPDX_BY_NAME.get(base)
  );
}

function spdxPart(id: string): LicensePart {
  const known = spdxKinds(id);
  return {
    id,
    isSpdx: true,
    asks: known?.asks ?? ['unknown'],
    remark: known
      ? known.remark
      : `${id} is on the SPDX list, but its terms are not checked automatically. It needs manual review.`,
  };
}

/**
 * One license by its SPDX id, its name on the Hugging Face hub or a usual way to write it, upper or
 * lower case; `undefined` when it is none of these.
 */
export function findLicense(written: string): LicensePart | undefined {
  const name = written.trim().toLowerCase();
  const hub = Object.hasOwn(HUB_LICENSES, name)
    ? HUB_LICENSES[name]
    : undefined;
  if (hub) {
    return { id: name, isSpdx: false, ...hub };
  }
  const spdx = currentId(name) ?? licenseAlias(name);
  return spdx === undefined ? undefined : spdxPart(spdx);
}
