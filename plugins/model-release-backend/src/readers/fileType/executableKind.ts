const MACH_O = ['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe'];

/** Universal programs for macOS name how many they hold; Java classes have a larger number there. */
const MOST_ARCHITECTURES = 40;

function isPortableExecutable(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 2) !== 'MZ' || bytes.length < 64) {
    return false;
  }
  const at = bytes.readUInt32LE(60);
  // The second header may lie beyond what is looked at; text has no zeros in its first line.
  return at + 4 <= bytes.length
    ? bytes.toString('latin1', at, at + 4) === 'PE\0\0'
    : bytes.subarray(0, 64).includes(0);
}

/** The kind of program that bytes begin, in words; `undefined` when they begin none. */
export function executableKind(bytes: Buffer): string | undefined {
  const start = bytes.toString('hex', 0, 4);
  if (start === '7f454c46') {
    return 'a Linux executable (ELF)';
  }
  if (MACH_O.includes(start)) {
    return 'a macOS executable (Mach-O)';
  }
  if (start === 'cafebabe' && bytes.length >= 8) {
    return bytes.readUInt32BE(4) <= MOST_ARCHITECTURES
      ? 'a macOS executable (Mach-O)'
      : 'Java bytecode';
  }
  return isPortableExecutable(bytes) ? 'a Windows executable (PE)' : undefined;
}
