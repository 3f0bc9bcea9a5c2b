import { readContentDigest } from './contentDigest';

const member = (fill: number) =>
  `sha-256=:${Buffer.alloc(32, fill).toString('base64')}:`;
const hex = (fill: number) =>
  `sha256:${Buffer.alloc(32, fill).toString('hex')}`;

describe('readContentDigest', () => {
  it('reads the SHA-256, beside others', () => {
    expect(readContentDigest(undefined)).toBeUndefined();
    expect(readContentDigest(member(1))).toBe(hex(1));
    expect(readContentDigest(`md5=:AAAA:, ${member(1)}`)).toBe(hex(1));
  });

  it('takes the last of two, as a structured field has it', () => {
    expect(readContentDigest(`${member(1)}, ${member(2)}`)).toBe(hex(2));
  });

  it.each(['', 'sha-512=:AAAA:', 'sha-256=AAAA', `${member(1)}, sha-256=:A:`])(
    'refuses %j',
    header => {
      expect(() => readContentDigest(header)).toThrow(/^Content-Digest: /);
    },
  );
});
