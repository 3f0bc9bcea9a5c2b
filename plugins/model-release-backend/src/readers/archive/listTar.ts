import {
  ArchiveListing,
  formatByteSize,
} from '@model-release/backstage-plugin-model-release-common';
import { ArchiveSource } from './ArchiveSource';
import { BoundedReader, ReadLimitError } from './BoundedReader';
import { Remark } from './entryRemarks';
import { ListingDraft, MAX_LISTED } from './ListingDraft';
import { GzippedTarBytes, plainTarBytes, TarBytes } from './TarBytes';
import {
  readPaxRecord,
  readTarHeader,
  TAR_BLOCK,
  TarHeader,
} from './tarHeader';

/** How much of a tar is read to find its headers. */
const MAX_READ = 64 * 1024 * 1024;

/** How much of a compressed tar is inflated to find its headers. */
export const MAX_INFLATED = 256 * 1024 * 1024;

/** A name or record that is longer than this is none. */
const MAX_RECORD = 64 * 1024;

const REMARK_OF_TYPE: Readonly<Record<string, Remark>> = {
  1: 'link',
  2: 'link',
  3: 'special',
  4: 'special',
  6: 'special',
};

/** Lists a tar by its headers; the content of the entries is not read. */
export async function listTar(source: ArchiveSource): Promise<ArchiveListing> {
  const reader = new BoundedReader(source, MAX_READ);
  const draft = new ListingDraft('tar', source.size);
  await collect(plainTarBytes(reader), draft, () => reader.sourceError);
  return draft.finish();
}

/**
 * Lists a tar that is compressed with gzip; `undefined` when something else is in the gzip. The
 * content is inflated to find the headers, bounded, and kept nowhere.
 */
export async function listTarGz(
  source: ArchiveSource,
): Promise<ArchiveListing | undefined> {
  const bytes = new GzippedTarBytes(source, MAX_INFLATED);
  const draft = new ListingDraft('tar.gz', source.size);
  try {
    await collect(bytes, draft, () => bytes.sourceError);
    return draft.count > 0 ? draft.finish() : undefined;
  } finally {
    bytes.close();
  }
}

/** @throws whatever the source throws, and nothing that is the archive's fault */
async function collect(
  bytes: TarBytes,
  draft: ListingDraft,
  sourceError: () => unknown,
): Promise<void> {
  try {
    await readEntries(bytes, draft);
  } catch (error) {
    if (sourceError()) {
      throw sourceError();
    }
    draft.breakOff(
      error instanceof ReadLimitError
        ? 'The archive is large. Only its beginning was read.'
        : `The archive is damaged: ${(error as Error).message}.`,
    );
  }
}

async function readEntries(bytes: TarBytes, draft: ListingDraft) {
  let about: Partial<TarHeader> = {};
  for (;;) {
    const block = await bytes.take(TAR_BLOCK);
    if (block.length === 0 || isEnd(block)) {
      return;
    }
    const header = readTarHeader(block);
    if (!header) {
      throw new Error('a header is missing');
    }
    const record = await readRecord(bytes, header);
    if (record) {
      about = { ...about, ...record };
    } else {
      if (draft.count >= MAX_LISTED) {
        draft.breakOff();
        return;
      }
      const entry = { ...header, ...about };
      about = {};
      addEntry(draft, entry);
      await skipContent(bytes, entry);
    }
  }
}

function addEntry(draft: ListingDraft, { path, size, type }: TarHeader): void {
  const remark = REMARK_OF_TYPE[type];
  draft.add({
    path,
    size: contentSize({ size, type }),
    compressedSize: contentSize({ size, type }),
    remarks: remark ? [remark] : [],
  });
}

/** Links, devices and folders have no content, whatever their header says. */
function contentSize({ size, type }: Pick<TarHeader, 'size' | 'type'>): number {
  return '123456'.includes(type) ? 0 : size;
}

async function skipContent(bytes: TarBytes, entry: TarHeader): Promise<void> {
  const size = contentSize(entry);
  if (!(await bytes.skip(padded(size)))) {
    throw new Error('it ends in the middle of an entry');
  }
}

/** What a header says about the next one, when that is what it is for. */
async function readRecord(
  bytes: TarBytes,
  { type, size }: TarHeader,
): Promise<Partial<TarHeader> | undefined> {
  if (!['x', 'g', 'L', 'K'].includes(type)) {
    return undefined;
  }
  if (size > MAX_RECORD) {
    throw new Error(`a name or record of ${formatByteSize(size)}`);
  }
  const record = (await bytes.take(padded(size))).subarray(0, size);
  switch (type) {
    case 'x':
      return readPaxRecord(record);
    case 'L':
      return { path: record.toString('utf8').replace(/\0.*$/s, '') };
    default:
      return {};
  }
}

function padded(size: number): number {
  return Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
}

function isEnd(block: Buffer): boolean {
  return block.every(byte => byte === 0);
}
