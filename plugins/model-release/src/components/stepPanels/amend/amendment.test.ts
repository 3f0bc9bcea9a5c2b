import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { amendment, amendmentFields, emptyFields } from './amendment';

const release = aReleaseDetail();
const fields = amendmentFields(release);

describe('amendment', () => {
  it('is nothing while nothing is different', () => {
    expect(amendment(fields, release)).toBeUndefined();
    expect(
      amendment({ ...fields, intendedUse: `${release.intendedUse} ` }, release),
    ).toBeUndefined();
  });

  it('sends only the parts that are different', () => {
    expect(
      amendment({ ...fields, passCriteria: 'All of them' }, release),
    ).toEqual({
      evaluation: {
        reference: release.evaluation.reference,
        passCriteria: 'All of them',
      },
    });
  });

  it('has the model card read again where the requester says from where', () => {
    const modelCardUrl = 'https://cards.example.com/7';
    expect(amendment({ ...fields, modelCardUrl }, release)).toEqual({
      modelCard: { url: modelCardUrl },
    });
  });
});

describe('emptyFields', () => {
  it('names what must not be empty', () => {
    expect(emptyFields(fields)).toEqual([]);
    expect(emptyFields({ ...fields, rollbackTarget: ' ' })).toEqual([
      'rollbackTarget',
    ]);
  });
});
