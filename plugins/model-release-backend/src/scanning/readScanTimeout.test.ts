import { ConfigReader } from '@backstage/config';
import { readScanTimeout } from './readScanTimeout';

const read = (scanTimeout?: string) =>
  readScanTimeout(
    new ConfigReader({ modelRelease: { evidence: { scanTimeout } } }),
  );

describe('the time that a scan may take', () => {
  it('is ten minutes, or what is configured', () => {
    expect(read()).toBe(600_000);
    expect(read('30m')).toBe(1_800_000);
  });

  it.each(['0s', '25h', 'long'])('cannot be %s', text => {
    expect(() => read(text)).toThrow(/scanTimeout/);
  });
});
