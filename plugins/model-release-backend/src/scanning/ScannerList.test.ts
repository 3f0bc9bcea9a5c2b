import { EvidenceScanner } from '@model-release/backstage-plugin-model-release-node';
import { ScannerList } from './ScannerList';

const called = (name: string): EvidenceScanner => ({
  name,
  scan: async () => ({ passed: true }),
});

describe('ScannerList', () => {
  it('keeps scanners in the order in which they came', () => {
    const list = new ScannerList();
    ['b', 'a'].map(called).forEach(scanner => list.addScanner(scanner));
    expect(list.names).toEqual(['b', 'a']);
    expect(list.scanners.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('refuses a second scanner of a name, and one without', () => {
    const list = new ScannerList();
    list.addScanner(called('a'));
    expect(() => list.addScanner(called('a'))).toThrow(
      'There are two scanners called “a”',
    );
    expect(() => list.addScanner(called(' '))).toThrow('needs a name');
  });
});
