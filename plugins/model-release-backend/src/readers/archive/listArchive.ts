import { ArchiveListing } from '@model-release/backstage-plugin-model-release-common';
import { ArchiveSource } from './ArchiveSource';
import { listTar, listTarGz } from './listTar';
import { listZip } from './listZip';
import { readTarHeader, TAR_BLOCK } from './tarHeader';

const ZIP_STARTS = ['504b0304', '504b0506', '504b0708'];
const GZIP_START = '1f8b';

/**
 * Lists what is in an archive without unpacking it: a zip, a tar, or a tar compressed with gzip,
 * told by its content. `undefined` when it is none of these.
 *
 * It costs little whatever the archive is: 4 MiB of a zip are read, 64 MiB of a tar, and 256 MiB of
 * a compressed tar are inflated, in pieces that are forgotten. An archive that is damaged or goes on
 * longer than that gives what was found before, and a warning.
 *
 * @throws whatever the source throws
 */
export async function listArchive(
  source: ArchiveSource,
): Promise<ArchiveListing | undefined> {
  const start = await source.read(0, Math.min(TAR_BLOCK, source.size));
  const hex = start.toString('hex', 0, 4);
  if (ZIP_STARTS.includes(hex)) {
    return listZip(source);
  }
  if (hex.startsWith(GZIP_START)) {
    return listTarGz(source);
  }
  return readTarHeader(start) ? listTar(source) : undefined;
}
