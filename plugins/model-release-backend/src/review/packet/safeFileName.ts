/** Characters that some system rejects in a file name, or that can hide part of it. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;

/** Names that mean a device on Windows, whatever ending they have. */
const DEVICE =
  /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

const MAX_BYTES = 180;
const MAX_ENDING = 20;

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= MAX_ENDING ? name.slice(dot) : '';
}

/** As many whole characters as fit. */
function shorten(text: string, maxBytes: number): string {
  let short = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > maxBytes) {
      break;
    }
    short += character;
  }
  return short;
}

function withStemEnd(name: string, added: string): string {
  const ending = endingOf(name);
  const stem = name.slice(0, name.length - ending.length);
  const room = MAX_BYTES - Buffer.byteLength(added + ending);
  return `${shorten(stem, room)}${added}${ending}`;
}

/**
 * A name that every system can unpack and that is what it looks like: no part of a path, no
 * invisible characters, no device, not hidden, at most 180 bytes.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const short = withStemEnd(plain, '').replace(/[. ]+$/, '');
  return short.replace(DEVICE, '_$1') || 'file';
}

/** Returns safe names for one folder, unique even on case-insensitive file systems. */
export class UniqueNames {
  private readonly taken = new Set<string>();

  /** The safe name, with a number where it was given out before: `a.json`, `a-2.json`, … */
  next(name: string): string {
    const safe = safeFileName(name);
    let candidate = safe;
    for (let number = 2; this.taken.has(candidate.toLowerCase()); number += 1) {
      candidate = withStemEnd(safe, `-${number}`);
    }
    this.taken.add(candidate.toLowerCase());
    return candidate;
  }
}
