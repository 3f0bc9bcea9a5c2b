import { fenceFrontMatter } from './fenceFrontMatter';

describe('fenceFrontMatter', () => {
  it('makes a block of what stands between the first two lines of dashes', () => {
    expect(fenceFrontMatter('---\nlicense: mit\n---\n# A model\n')).toBe(
      '```\nlicense: mit\n```\n\n# A model\n',
    );
  });

  it('is not left by backticks within it', () => {
    expect(fenceFrontMatter('---\na: "```"\n---\n')).toBe(
      '````\na: "```"\n````\n\n',
    );
  });

  it.each(['# A model\n\n---\n\nText', '---\nno end', ''])(
    'leaves %j as it is',
    markdown => {
      expect(fenceFrontMatter(markdown)).toBe(markdown);
    },
  );
});
