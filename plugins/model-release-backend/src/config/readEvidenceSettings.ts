import { resolve } from 'node:path';
import { Config } from '@backstage/config';
import { parseByteSize } from '@model-release/backstage-plugin-model-release-common';

/** Where files are kept and how large one may be, in bytes. */
export interface EvidenceSettings {
  directory: string;
  maxFileSize: number;
}

/** @throws Error when the size is not one */
export function readEvidenceSettings(config: Config): EvidenceSettings {
  const key = 'modelRelease.evidence';
  return {
    directory: resolve(
      config.getOptionalString(`${key}.directory`) ?? 'model-release-evidence',
    ),
    maxFileSize: parseByteSize(
      config.getOptionalString(`${key}.maxFileSize`) ?? '2GiB',
    ),
  };
}
