/** Everything in a tar comes in blocks of this size. */
export const TAR_BLOCK = 512;

/** What one header of a tar says. */
export interface TarHeader {
  path: string;
  /** Bytes of content that follow. */
  size: number;
  /** One character: `0` a file, `5` a folder, `x` more about the next entry, … */
  type: string;
}

function text(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString('utf8');
}

/** Octal digits or, for what is too large for them, a binary number that starts with a set bit. */
function number(block: Buffer, start: number, length: number): number {
  const field = block.subarray(start, start + length);
  if (field[0] < 0x80) {
    return parseInt(text(block, start, length).trim() || '0', 8);
  }
  return field
    .subarray(1)
    .reduce((sum, byte) => sum * 256 + byte, field[0] % 0x80);
}

/** The sum of all bytes, with blanks where the sum itself stands. */
function checksum(block: Buffer): number {
  return block.reduce(
    (sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte),
    0,
  );
}

/** Reads a block as the header of an entry; `undefined` when it is none. */
export function readTarHeader(block: Buffer): TarHeader | undefined {
  if (
    block.length < TAR_BLOCK ||
    number(block, 148, 8) !== checksum(block) ||
    block[0] === 0
  ) {
    return undefined;
  }
  const size = number(block, 124, 12);
  // Octal digits may have a sign before them.
  if (!Number.isSafeInteger(size) || size < 0) {
    return undefined;
  }
  const isPosix = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isPosix ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156]);
  return { path: prefix ? `${prefix}/${name}` : name, size, type };
}

/** What a `pax` record says about the next entry; `size` and `path` are all that a listing needs. */
export function readPaxRecord(record: Buffer): Partial<TarHeader> {
  const found: Partial<TarHeader> = {};
  let at = 0;
  while (at < record.length) {
    const blank = record.indexOf(0x20, at);
    const length = Number(record.toString('latin1', at, Math.max(blank, at)));
    if (blank < 0 || !Number.isSafeInteger(length) || length <= blank - at) {
      break;
    }
    const line = record.toString('utf8', blank + 1, at + length - 1);
    const equals = line.indexOf('=');
    const [key, value] = [line.slice(0, equals), line.slice(equals + 1)];
    if (key === 'path') {
      found.path = value;
    }
    if (key === 'size' && /^\d{1,15}$/.test(value)) {
      found.size = Number(value);
    }
    at += length;
  }
  return found;
}
