import {
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ending } from './ending';
import { phraseText } from '../../__testUtils__/phraseText';

const told = (release: Parameters<typeof aReleaseDetail>[0]) => {
  const { title, detail, at } = ending(aReleaseDetail(release));
  return [phraseText(title), phraseText(detail ?? []), at];
};

describe('ending', () => {
  it('says who rejected the release and why', () => {
    expect(
      told({
        status: 'rejected',
        closure: {
          by: 'user:default/theo',
          at: '2026-03-03',
          reason: 'It leaks names',
        },
      }),
    ).toEqual(['Rejected', 'By theo: “It leaks names”', '2026-03-03']);
  });

  it('leaves to the top of the page who revoked an approval, and why', () => {
    const closure = { by: 'user:default/marta', at: '2026-03-03', reason: '!' };
    expect(told({ status: 'revoked', closure })).toEqual([
      'Approval revoked',
      '',
      '2026-03-03',
    ]);
  });

  it('gives the reference under which a release was recorded', () => {
    expect(
      told({
        status: 'released',
        updatedAt: '2026-03-04',
        steps: [
          aStep({
            key: 'notify-platform',
            status: 'completed',
            result: { type: 'webhook', deliveryId: 'm', reference: 'CHG-7' },
          }),
        ],
      }),
    ).toEqual(['Released', 'Ticket CHG-7 created', '2026-03-04']);
  });

  it('names the signer where nothing was recorded', () => {
    const signature = { by: 'user:default/marta', at: '', packetDigest: '' };
    const steps = [
      aStep({
        key: 'release-sign-off',
        status: 'completed',
        signatures: [signature],
      }),
    ];
    expect(told({ status: 'released', steps })[1]).toBe('Signed by marta');
  });

  it('names both where a delegate signed', () => {
    const signature = {
      by: 'user:default/zoe',
      onBehalfOf: 'user:default/marta',
      at: '',
      packetDigest: '',
    };
    const steps = [aStep({ key: 'release-sign-off', signatures: [signature] })];
    expect(told({ status: 'released', steps })[1]).toBe(
      'Signed by zoe for marta',
    );
  });
});
