import { denyChecklist } from './checklist';

describe('a checklist', () => {
  const entries = [
    { key: 'one-owner', text: 'One team answers for the model' },
    { key: 'use-agreed', text: 'The use is agreed' },
    { key: 'card-current', text: 'The card is current' },
  ];
  const all = { 'one-owner': true, 'use-agreed': true, 'card-current': true };

  it('completes a step when everything is checked', () => {
    expect(denyChecklist(entries, all)).toBeUndefined();
  });

  it('completes a step that has no items', () => {
    expect(denyChecklist([], {})).toBeUndefined();
  });

  it('says how many are checked and which are open', () => {
    expect(denyChecklist(entries, { 'use-agreed': true })).toEqual({
      code: 'checklist_incomplete',
      message: '1 of 3 items are checked; still open: one-owner, card-current.',
      details: { open: ['one-owner', 'card-current'] },
    });
  });

  it('does not count an item that was unchecked again', () => {
    expect(denyChecklist(entries, { ...all, 'one-owner': false })?.code).toBe(
      'checklist_incomplete',
    );
  });

  it('does not take what every object inherits for a check mark', () => {
    const inherited = [{ key: 'constructor', text: 'Is built' }];
    expect(denyChecklist(inherited, {})?.code).toBe('checklist_incomplete');
  });

  it('refuses items that the step does not have, by name', () => {
    const denial = denyChecklist(entries, { ...all, 'bribe-paid': true });
    expect(denial?.code).toBe('invalid_request');
    expect(denial?.message).toContain('bribe-paid');
    expect(denial?.details).toEqual({ unknown: ['bribe-paid'] });
  });
});
