const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const ENCRYPTED = 1;
const VERSION = 20;
const NAME = Buffer.from('weights.bin');
/** The twelve bytes with which an encrypted entry begins, and its content. */
const CONTENT = Buffer.alloc(12 + 16, 7);

/** What both headers of an entry say, in this order. */
function entryFacts(): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(ENCRYPTED, 2);
  facts.writeUInt32LE(CONTENT.length, 14);
  facts.writeUInt32LE(CONTENT.length - 12, 18);
  facts.writeUInt16LE(NAME.length, 22);
  return facts;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A zip of one entry that is stored and said to be encrypted with a password. */
export function anEncryptedZip(): Buffer {
  const local = Buffer.concat([
    uint32(LOCAL_HEADER),
    entryFacts(),
    NAME,
    CONTENT,
  ]);
  const madeBy = Buffer.from([VERSION, 0]);
  // Comment, disk, attributes and offset of the entry: all of them nothing.
  const central = Buffer.concat([
    uint32(CENTRAL_HEADER),
    madeBy,
    entryFacts(),
    Buffer.alloc(14),
    NAME,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, uint32(END_OF_DIRECTORY), end]);
}
