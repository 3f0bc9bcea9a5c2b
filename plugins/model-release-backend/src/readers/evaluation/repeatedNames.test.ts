import fc from 'fast-check';
import { repeatedNames } from './repeatedNames';

describe('repeatedNames', () => {
  it.each([
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":2}', ['/a']],
    ['{"a":{"a":{"a":1}}}', []],
    ['{"r":[{"v":1},{"v":1,"t":0,"v":2}]}', ['/r/1/v']],
    ['{"a":"a","b":["a","a"],"c":"\\",\\"a\\":"}', []],
    ['{"a\\u0062":1,"ab":2}', ['/ab']],
    ['[{"x/y":1,"x/y":[]}]', ['/0/x~1y']],
    ['"{"', []],
  ])('of %s are %j', (json, pointers) => {
    expect(repeatedNames(json)).toEqual(pointers);
  });

  it('are none in whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(repeatedNames(JSON.stringify(value))).toEqual([]);
      }),
    );
  });

  it('are 20 at most', () => {
    const many = Array.from({ length: 100 }, () => '"a":1').join();
    expect(repeatedNames(`{${many}}`)).toHaveLength(20);
  });
});
