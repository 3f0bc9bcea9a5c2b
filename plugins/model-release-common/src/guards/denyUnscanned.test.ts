import { EvidenceScan } from '../model/evidence';
import { anEvidence } from '../testUtils';
import { denyUnscanned } from './denyUnscanned';

const scanners = ['clamav', 'secrets'];

function aFile(fileName: string, scan?: EvidenceScan) {
  return anEvidence({ fileName, scan });
}

describe('denyUnscanned', () => {
  it('lets files pass that no scanner was asked about, and those that passed', () => {
    expect(
      denyUnscanned(
        aFile('a.json'),
        aFile('b.json', { status: 'passed', scanners }),
      ),
    ).toBeUndefined();
    expect(denyUnscanned()).toBeUndefined();
  });

  it('names a file that waits, and what it waits for', () => {
    expect(
      denyUnscanned(
        aFile('a.json'),
        aFile('b.json', { status: 'pending', scanners }),
      ),
    ).toEqual({
      code: 'evidence_pending',
      message: 'The scan of “b.json” by clamav, secrets is pending.',
      details: { fileName: 'b.json', scanners },
    });
  });

  it('names a refused file with the reason, before one that waits', () => {
    expect(
      denyUnscanned(
        aFile('a.json', { status: 'pending', scanners }),
        aFile('b.json', {
          status: 'refused',
          reason: 'ClamAV found Eicar.',
          scanners,
        }),
      ),
    ).toEqual({
      code: 'evidence_refused',
      message:
        '“b.json” was refused by the scan: ClamAV found Eicar. Remove or replace it.',
      details: { fileName: 'b.json', reason: 'ClamAV found Eicar.' },
    });
  });
});
