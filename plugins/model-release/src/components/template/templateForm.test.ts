import { requestOf } from '../request/requestForm';
import { entityRefOf, fieldsOf, formOf } from './templateForm';

const parameters = {
  entityRef: 'resource:default/support-replies',
  checkpointId: 'sr-lora-0042',
  checkpointDigest: 'ab'.repeat(32),
  tuning: 'full',
  baseModel: 'openloft/loft-7b',
  environment: 'staging',
  rollbackType: 'feature-flag',
  rollbackTarget: 'support-replies',
  evaluationReference: 'run 42',
  passCriteria: 'F1 at least 0.9',
  intendedUse: 'Drafts replies.',
  modelCardSource: 'url',
  modelCardUrl: 'https://git.example.com/card.md',
  modelCardText: 'typed before another source was chosen',
  comment: 'The data is new.',
};

describe('what somebody filled in in a template', () => {
  it('stands for the request that the template sends', () => {
    expect(requestOf(parameters.entityRef, formOf(parameters))).toEqual({
      entityRef: parameters.entityRef,
      checkpoint: {
        id: 'sr-lora-0042',
        digest: `sha256:${'ab'.repeat(32)}`,
        tuning: 'full',
        baseModel: 'openloft/loft-7b',
      },
      environment: 'staging',
      rollback: { type: 'feature-flag', target: 'support-replies' },
      modelCard: { url: 'https://git.example.com/card.md' },
      evaluation: { reference: 'run 42', passCriteria: 'F1 at least 0.9' },
      intendedUse: 'Drafts replies.',
      comment: 'The data is new.',
    });
  });

  it('is no request yet on the first page', () => {
    expect(requestOf(parameters.entityRef, formOf({}))).toBeUndefined();
    expect(entityRefOf({})).toBeUndefined();
    expect(entityRefOf({ entityRef: '' })).toBeUndefined();
    expect(entityRefOf(parameters)).toBe(parameters.entityRef);
  });

  it('is found by the names that the template gives its parameters', () => {
    expect(fieldsOf(['checkpointDigest', 'rollbackTarget', 'other'])).toEqual([
      'digest',
      'rollbackTarget',
    ]);
  });
});
