/** What a test says about an entry; everything can be a lie. */
export interface ZipEntry {
  name: string | Buffer;
  content?: string;
  /** The sizes that the directory claims. */
  size?: number;
  compressedSize?: number;
  /** Where the directory says that the entry starts. */
  offset?: number;
  flags?: number;
  /** Mode and kind of the file, as on Unix. */
  mode?: number;
  zip64?: boolean;
}

const UTF8 = 0x0800;

function zip64Field(values: number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) =>
    field.writeBigUInt64LE(BigInt(value), 4 + 8 * index),
  );
  return field;
}

function localHeader(name: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(UTF8, 6);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, content]);
}

function directoryEntry(entry: ZipEntry, start: number): Buffer {
  const name = Buffer.from(entry.name as string);
  const length = Buffer.byteLength(entry.content ?? '');
  const size = entry.size ?? length;
  const compressed = entry.compressedSize ?? length;
  const offset = entry.offset ?? start;
  const extra = entry.zip64
    ? zip64Field([size, compressed, offset])
    : Buffer.alloc(0);
  const field = (value: number) => (entry.zip64 ? 0xffffffff : value);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(3 << 8, 4);
  header.writeUInt16LE(entry.flags ?? UTF8, 8);
  header.writeUInt32LE(field(compressed), 20);
  header.writeUInt32LE(field(size), 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE((entry.mode ?? 0o100644) * 0x10000, 38);
  header.writeUInt32LE(field(offset), 42);
  return Buffer.concat([header, name, extra]);
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

/** A zip written by hand, so that it can say what no honest tool would write. */
export function aZip(
  entries: readonly ZipEntry[],
  options: { zip64?: boolean; count?: number } = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    directory.push(directoryEntry(entry, offset));
    locals.push(
      localHeader(
        Buffer.from(entry.name as string),
        Buffer.from(entry.content ?? ''),
      ),
    );
    offset += locals[locals.length - 1].length;
  }
  const central = Buffer.concat(directory);
  const count = options.count ?? entries.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(options.zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : central.length, 12);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : offset, 16);
  return Buffer.concat([
    ...locals,
    central,
    options.zip64 ? zip64End(count, central.length, offset) : Buffer.alloc(0),
    end,
  ]);
}
