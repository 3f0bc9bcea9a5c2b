import { linked } from './linked';

describe('linked', () => {
  it('makes links of web addresses alone', () => {
    expect(linked('https://evaluations.example.com/7')).toEqual({
      url: 'https://evaluations.example.com/7',
    });
    // eslint-disable-next-line no-script-url
    expect(linked('javascript:alert(1)')).toEqual({
      // eslint-disable-next-line no-script-url
      text: 'javascript:alert(1)',
    });
    expect(linked('https://example.com@evil.example/7')).toEqual({
      text: 'https://example.com@evil.example/7',
    });
    expect(linked('see https://example.com')).toEqual({
      text: 'see https://example.com',
    });
  });
});
