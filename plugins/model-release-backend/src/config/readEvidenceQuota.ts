import { Config } from '@backstage/config';
import { parseByteSize } from '@model-release/backstage-plugin-model-release-common';
import { EvidenceQuota } from '../domain/evidenceQuota';

const KEY = 'modelRelease.evidence';
const FILES_PER_RELEASE = 200;
const BYTES_PER_RELEASE = '20GiB';

function readBytes(config: Config, key: string, otherwise: string): number {
  const text = config.getOptionalString(key) ?? otherwise;
  try {
    return parseByteSize(text);
  } catch (error) {
    throw new Error(`${key}: ${(error as Error).message}`);
  }
}

/** @throws Error that names the key when a limit is none, or would reject every file */
export function readEvidenceQuota(config: Config): EvidenceQuota {
  const keys = {
    files: `${KEY}.maxReleaseFiles`,
    bytes: `${KEY}.maxReleaseSize`,
  };
  const filesPerRelease =
    config.getOptionalNumber(keys.files) ?? FILES_PER_RELEASE;
  const bytesPerRelease = readBytes(config, keys.bytes, BYTES_PER_RELEASE);
  if (!Number.isInteger(filesPerRelease) || filesPerRelease < 1) {
    throw new Error(
      `${keys.files}: ${filesPerRelease} is not a valid number of files`,
    );
  }
  if (bytesPerRelease < 1) {
    throw new Error(`${keys.bytes} would reject every file`);
  }
  return { filesPerRelease, bytesPerRelease };
}
