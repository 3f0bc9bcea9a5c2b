import { aReadiness } from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  faultsOf,
  fieldFor,
  formFrom,
  inPageOrder,
  judge,
  originOf,
  remarksByField,
  requestOf,
} from './requestForm';

const ENTITY = 'resource:default/support-replies';
const DIGITS = '0123456789ABCDEF'.repeat(4);

const { defaults } = aReadiness({
  defaults: {
    environment: 'production',
    environments: ['staging', 'production'],
    tuning: 'full',
    baseModel: { value: 'openloft/loft-7b', from: 'card' },
    intendedUse: { value: 'Drafts replies.', from: 'last_request' },
    evaluation: { reference: 'run 41', passCriteria: 'F1 at least 0.9' },
    lastCheckpoint: 'sr-lora-0041',
    released: [
      {
        id: 'r1',
        status: 'released',
        checkpoint: { id: 'sr-lora-0041' },
        createdAt: '2026-02-02T10:00:00.000Z',
      },
    ],
    serving: 'r1',
  },
});
const filled = formFrom(defaults, { checkpointId: ' epoch=2-step=1500 ' });

describe('the form of a request', () => {
  it('is filled in from the card, the last request and what serves', () => {
    expect(formFrom(defaults, {})).toMatchObject({
      environment: 'production',
      tuning: 'full',
      baseModel: 'openloft/loft-7b',
      intendedUse: 'Drafts replies.',
      rollbackTarget: 'sr-lora-0041',
      evaluationReference: 'run 41',
      checkpointId: '',
    });
  });

  it('says where a value is from until somebody changes it', () => {
    expect(originOf('baseModel', defaults, {})).toBe('card');
    expect(originOf('intendedUse', defaults, {})).toBe('last_request');
    expect(originOf('passCriteria', defaults, {})).toBe('last_request');
    expect(originOf('checkpointId', defaults, {})).toBeUndefined();
    expect(originOf('baseModel', defaults, { baseModel: 'x' })).toBeUndefined();
  });

  it('keeps what was typed, also where it is empty', () => {
    expect(formFrom(defaults, { intendedUse: '' }).intendedUse).toBe('');
  });

  it('takes values as the server would store them', () => {
    const form = { ...filled, digest: `${DIGITS}\n` };
    expect(requestOf(ENTITY, form)).toEqual({
      entityRef: ENTITY,
      checkpoint: {
        id: 'epoch=2-step=1500',
        digest: `sha256:${DIGITS.toLowerCase()}`,
        tuning: 'full',
        baseModel: 'openloft/loft-7b',
      },
      environment: 'production',
      rollback: { type: 'checkpoint', target: 'sr-lora-0041' },
      evaluation: { reference: 'run 41', passCriteria: 'F1 at least 0.9' },
      intendedUse: 'Drafts replies.',
    });
  });

  it('leaves out what does not fit, so that the rest can be previewed', () => {
    const form = { ...filled, digest: 'abc', passCriteria: ' ' };
    const request = requestOf(ENTITY, form);
    expect(request?.checkpoint).not.toHaveProperty('digest');
    expect(request).not.toHaveProperty('evaluation');
    expect([...faultsOf(form).keys()]).toEqual(['digest', 'passCriteria']);
  });

  it('lists what there is to fix from the top of the page to its end', () => {
    const none = formFrom(undefined, { cardSource: 'url', approver: '?' });
    const said = remarksByField(
      [{ code: 'x', message: 'No such model.', field: 'model' }],
      none,
    );
    const faults = new Map([...faultsOf(none), ...said]);
    expect([...inPageOrder(faults).keys()]).toEqual([
      'model',
      'checkpointId',
      'environment',
      'rollbackTarget',
      'cardUrl',
      'baseModel',
      'intendedUse',
      'evaluationReference',
      'passCriteria',
      'approver',
    ]);
  });

  it('has nothing to preview without a checkpoint', () => {
    expect(requestOf(ENTITY, formFrom(defaults, {}))).toBeUndefined();
  });

  it('asks for a card only where it is chosen', () => {
    expect(judge('cardUrl', filled)).toEqual({});
    const byUrl = { ...filled, cardSource: 'url' };
    expect(judge('cardUrl', byUrl).problem).toContain('https://');
    expect(
      requestOf(ENTITY, { ...byUrl, cardUrl: ' https://cards.example/a.md' })
        ?.modelCard,
    ).toEqual({ url: 'https://cards.example/a.md' });
  });

  it('refuses the checkpoint itself as its rollback target', () => {
    const form = { ...filled, rollbackTarget: 'epoch=2-step=1500' };
    expect(judge('rollbackTarget', form).problem).toContain(
      'is the checkpoint under review',
    );
    expect(
      judge('rollbackTarget', { ...form, rollbackType: 'feature-flag' }).value,
    ).toBe('epoch=2-step=1500');
  });

  it.each([
    ['checkpoint.id', 'checkpointId'],
    ['evaluation', 'evaluationReference'],
    ['modelCard', 'cardSource'],
    ['intendedUse', 'intendedUse'],
    ['entityRef', undefined],
  ])('shows what is said of %s at %s', (path, field) => {
    expect(fieldFor(path, filled)).toBe(field);
  });

  it('shows what an evaluation lacks at the field that is empty', () => {
    const form = { ...filled, passCriteria: '' };
    expect(fieldFor('evaluation', form)).toBe('passCriteria');
  });

  it('shows what is said of a card where the card is typed', () => {
    const remarks = [{ code: 'x', message: 'No card.', field: 'modelCard' }];
    const form = { ...filled, cardSource: 'text' };
    expect(remarksByField(remarks, form).get('cardText')).toBe('No card.');
  });
});
