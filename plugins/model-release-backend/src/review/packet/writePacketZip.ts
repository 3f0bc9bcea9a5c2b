import { finished, PassThrough, Readable } from 'node:stream';
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
 * When stored bytes are damaged, or cannot be read to their end, the stream fails before the directory
 * of the zip is written: nobody can take what they have for whole.
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
    entry.open().then(
      content => {
        endTogether(content, output);
        callback(null, content);
      },
      error => output.destroy(error),
    );
  });
}

/** If one stream fails, so does the other. */
function endTogether(content: Readable, output: PassThrough): void {
  const stop = () => content.destroy();
  finished(content, { writable: false }, error => {
    output.off('close', stop);
    if (error) {
      output.destroy(error);
    }
  });
  output.once('close', stop);
  if (output.destroyed) {
    stop();
  }
}
