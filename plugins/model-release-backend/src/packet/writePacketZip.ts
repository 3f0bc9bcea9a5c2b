import { createHash } from 'node:crypto';
import { PassThrough, pipeline, Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';
import { PacketEntry, packetEntries, PacketParts } from './packetEntries';

/**
 * Nothing is compressed: most evidence already is, and the bytes of the zip then do not depend on
 * the version of a compressor. The time is the first that a zip can name, in whatever time zone.
 */
const FIXED = {
  compress: false,
  mode: 0o100644,
  mtime: new Date(1980, 0, 1),
  forceDosTimestamp: true,
};

/**
 * Writes the packet of a release as a zip, piece by piece: what it takes in memory does not depend
 * on how large the evidence is. The same release always makes the same bytes.
 *
 * Stored bytes are held against their digest on the way. When they differ, or cannot be read, the
 * stream fails before the directory of the zip is written: nobody can take what they have for whole.
 * Destroying the stream closes what is being read.
 */
export function writePacketZip(parts: PacketParts): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  zip.on('error', error => output.destroy(error as Error));
  packetEntries(parts).forEach(entry => addEntry(zip, output, entry));
  zip.end();
  return output;
}

function addEntry(zip: ZipFile, output: PassThrough, entry: PacketEntry): void {
  const { path, size } = entry;
  const options = size === undefined ? FIXED : { ...FIXED, size };
  zip.addReadStreamLazy(path, options, callback => {
    openChecked(entry, output).then(
      content => callback(null, content),
      error => output.destroy(error),
    );
  });
}

/** The content of an entry, which fails when it is not what its digest says. */
async function openChecked(
  { path, digest, open }: PacketEntry,
  output: PassThrough,
): Promise<Readable> {
  const source = await open();
  const checked = checkDigest(path, digest);
  const stop = () => checked.destroy();
  pipeline(source, checked, error => {
    output.off('close', stop);
    if (error) {
      output.destroy(error);
    }
  });
  output.once('close', stop);
  if (output.destroyed) {
    stop();
  }
  return checked;
}

function checkDigest(path: string, digest: string): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk, _encoding, callback) {
      hash.update(chunk);
      callback(null, chunk);
    },
    flush(callback) {
      const actual = `sha256:${hash.digest('hex')}`;
      callback(
        actual === digest
          ? null
          : new Error(`${path} should be ${digest} and is ${actual}.`),
      );
    },
  });
}
