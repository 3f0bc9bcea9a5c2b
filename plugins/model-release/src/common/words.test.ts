import { count, excerpt, slaWords } from './words';

describe('words', () => {
  it('count one thing and several', () => {
    expect(count(1, 'file')).toBe('1 file');
    expect(count(2, 'file')).toBe('2 files');
  });

  it('say how long a step may take', () => {
    expect(slaWords({ businessDays: 2 })).toBe('2 business days');
    expect(slaWords({ sameDay: true })).toBe('same day');
  });

  it('cut a long text at a space', () => {
    expect(excerpt('The list of tools was wrong', 20)).toBe(
      'The list of tools…',
    );
    expect(excerpt('short', 20)).toBe('short');
    expect(excerpt('x'.repeat(30), 20)).toBe(`${'x'.repeat(20)}…`);
  });
});
