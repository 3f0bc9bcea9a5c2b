import { salvageYaml } from './salvageYaml';

const salvage = (text: string) => salvageYaml(text.split('\n'));

describe('salvageYaml', () => {
  it.each([
    ['a: b', 'b'],
    ['a:b', 'b'],
    ['a = b', 'b'],
    ['a: "b"', 'b'],
    ["a: 'b", 'b'],
    ['a: b # remark', 'b'],
    ['a: b#c', 'b#c'],
    ['a: b: c', 'b: c'],
    ['a: [b, "c"]', ['b', 'c']],
    ['a: [b, c', ['b', 'c']],
    ['a:\n- b\n- c', ['b', 'c']],
    ['a:\n\n  - b\n  nonsense\n  - c', ['b', 'c']],
    ['a: # remark\n\t- b', ['b']],
    ['a:\n- name: b\n  split: train\n- c', [{ name: 'b' }, 'c']],
  ])('reads %j', (text, value) => {
    expect(salvage(text)).toEqual({ a: value });
  });

  it.each([
    'a:',
    'a: {b: c}',
    'a: *b',
    'a: |\n  b',
    '  a: b',
    '- a: b',
    'https://a.example',
    'A sentence of words: b',
    '# a: b',
  ])('leaves %j alone', text => {
    expect(salvage(text)).toEqual({});
  });

  it('ends a list at the next key', () => {
    expect(salvage('a:\n- b\nc: d\n- e')).toEqual({ a: ['b'], c: 'd' });
  });
});
