import { Config } from '@backstage/config';
import { Authorities } from '@model-release/backstage-plugin-model-release-common';
import { normalizeOwnerRef } from '../lib/normalizeOwnerRef';

/** `kind:namespace/name`; kind and namespace may be left out. */
const REF = /^([a-z]+:)?([a-z0-9._-]+\/)?[a-z0-9._-]+$/i;

function readRef(ref: string): string {
  if (!REF.test(ref)) {
    throw new Error(`“${ref}” is no entity ref`);
  }
  return normalizeOwnerRef(ref);
}

function readRefs(config: Config, key: string): string[] {
  const refs = config.getOptionalStringArray(key) ?? [];
  return refs.map((ref, index) => {
    try {
      return readRef(ref);
    } catch (error) {
      throw new Error(
        `${key}[${index}]: ${
          (error as Error).message
        }. Write a Group or User such as group:default/ml-platform-leads.`,
      );
    }
  });
}

/**
 * Who has a say over every release: `modelRelease.administrators` and `modelRelease.waivers`, each a
 * list of Groups and Users. Nobody, where they are left out.
 *
 * @throws Error that names the key when an entry is no ref of a Group or User
 */
export function readAuthorities(config: Config): Authorities {
  return {
    administrators: readRefs(config, 'modelRelease.administrators'),
    waivers: readRefs(config, 'modelRelease.waivers'),
  };
}
