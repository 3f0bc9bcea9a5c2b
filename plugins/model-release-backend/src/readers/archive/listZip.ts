import { ArchiveListing } from '@model-release/backstage-plugin-model-release-common';
import {
  Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  ZipFile,
} from 'yauzl';
import { ArchiveSource } from './ArchiveSource';
import { BoundedReader, ReadLimitError } from './BoundedReader';
import { Remark } from './entryRemarks';
import { ListingDraft } from './ListingDraft';
import { ByteSpan, sharedRanges } from './sharedRanges';

/** How much of the directory at the end of a zip is read. */
const MAX_DIRECTORY = 4 * 1024 * 1024;

/** What every entry of the directory begins with. */
const ENTRY_START = Buffer.from('PK\x01\x02', 'latin1');

/** The shortest header that stands before the bytes of an entry. */
const LOCAL_HEADER = 30;

const UNIX = 3;
const FILE_KIND = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const HARMLESS_KINDS: readonly number[] = [
  0,
  0o100000,
  0o040000,
  SYMBOLIC_LINK,
];

/** Lets the library read through a {@link BoundedReader}. */
class ZipReader extends RandomAccessReader {
  constructor(private readonly reader: BoundedReader) {
    super();
  }

  read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.reader.read(position, position + length).then(bytes => {
      if (bytes.length < length) {
        callback(new Error('the archive ends too early'));
        return;
      }
      bytes.copy(target, offset);
      callback(null);
    }, callback);
  }
}

/**
 * Lists a zip by the directory at its end. Nothing is inflated; the bytes of the entries are not
 * even read.
 *
 * @throws whatever the source throws
 */
export async function listZip(source: ArchiveSource): Promise<ArchiveListing> {
  const reader = new BoundedReader(source, MAX_DIRECTORY);
  const draft = new ListingDraft('zip', source.size);
  const ranges: ByteSpan[] = [];
  try {
    const zip = await fromRandomAccessReaderPromise(
      new ZipReader(reader),
      source.size,
      // Reviewers have to see wrong names and sizes, so these are no reason to stop.
      { decodeStrings: false, validateEntrySizes: false },
    );
    for await (const entry of zip.eachEntry()) {
      ranges.push(bytesOf(entry));
      draft.add({
        path: nameOf(entry),
        size: entry.uncompressedSize,
        compressedSize: entry.compressedSize,
        remarks: remarksOn(entry, source.size),
      });
    }
    if (await goesOn(zip, reader)) {
      draft.breakOff(
        'The directory has more entries than it declares. Other programs may find more files in this archive.',
      );
    }
  } catch (error) {
    if (reader.sourceError) {
      throw reader.sourceError;
    }
    draft.breakOff(describe(error));
  }
  sharedRanges(ranges).forEach(position => draft.remark(position, 'shared'));
  return draft.finish();
}

/**
 * Whether another entry follows those that the end of the archive counts. Some programs believe the
 * count, others read on.
 */
async function goesOn(zip: ZipFile, reader: BoundedReader): Promise<boolean> {
  // Where the library stopped reading. It is not part of its API: without it, the listing only lacks
  // this remark.
  const { readEntryCursor: end } = zip as { readEntryCursor?: unknown };
  if (typeof end !== 'number') {
    return false;
  }
  const next = await reader.read(end, end + ENTRY_START.length);
  return next.equals(ENTRY_START);
}

/** Names are not repaired: reviewers see what the archive contains. */
function nameOf(entry: Entry): string {
  return getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    true,
  );
}

function bytesOf(entry: Entry): ByteSpan {
  const start = entry.relativeOffsetOfLocalHeader;
  return {
    start,
    end: start + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize,
  };
}

function remarksOn(entry: Entry, archiveSize: number): Remark[] {
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  const madeOn = entry.versionMadeBy >>> 8;
  const checks: Array<[Remark, boolean]> = [
    ['link', kind === SYMBOLIC_LINK],
    ['special', madeOn === UNIX && !HARMLESS_KINDS.includes(kind)],
    ['encrypted', entry.isEncrypted()],
    ['outside', bytesOf(entry).end > archiveSize],
  ];
  return checks.filter(([, applies]) => applies).map(([remark]) => remark);
}

function describe(error: unknown): string {
  return error instanceof ReadLimitError
    ? 'There are too many entries. Only the first ones were counted.'
    : `The archive is damaged or is not a zip: ${(error as Error).message}.`;
}
