import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  amendment,
  amendmentFields,
  changedElsewhere,
  emptyFields,
} from './amendment';

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
    const read = (patch: object) =>
      amendment({ ...fields, ...patch }, release)?.modelCard;
    expect(read({ modelCardSource: 'url', modelCardUrl })).toEqual({
      url: modelCardUrl,
    });
    expect(read({ modelCardSource: 'catalog' })).toEqual({
      source: 'catalog',
    });
    expect(read({ modelCardSource: 'text', modelCardText: '# 7' })).toEqual({
      text: '# 7',
    });
    expect(read({ modelCardSource: 'keep', modelCardUrl })).toBeUndefined();
  });
});

describe('a request that is amended elsewhere meanwhile', () => {
  const now = { ...fields, rollbackTarget: 'sr-7', intendedUse: 'Theirs' };

  it('keeps what was typed here, and follows in all else', () => {
    expect(changedElsewhere(fields, { intendedUse: 'Mine' }, now)).toEqual([
      {
        name: 'intendedUse',
        before: fields.intendedUse,
        now: 'Theirs',
        isTyped: true,
      },
      {
        name: 'rollbackTarget',
        before: fields.rollbackTarget,
        now: 'sr-7',
        isTyped: false,
      },
    ]);
  });

  it('is nothing to speak of where both typed the same', () => {
    const typed = { intendedUse: 'Theirs', rollbackTarget: 'sr-7' };
    expect(changedElsewhere(fields, typed, now)).toEqual([]);
  });
});

describe('emptyFields', () => {
  it('names what must not be empty', () => {
    expect(emptyFields(fields)).toEqual([]);
    expect(emptyFields({ ...fields, rollbackTarget: ' ' })).toEqual([
      'rollbackTarget',
    ]);
  });

  it('asks for an address or a text only where the card comes from there', () => {
    expect(emptyFields({ ...fields, modelCardSource: 'url' })).toEqual([
      'modelCardUrl',
    ]);
    expect(emptyFields({ ...fields, modelCardSource: 'text' })).toEqual([
      'modelCardText',
    ]);
  });
});
