import { plainMarkdown } from './plainMarkdown';

/** Without the empty lines and spaces that mean nothing in Markdown. */
const plain = (text: string) =>
  plainMarkdown(text)
    .map(line => line.replace(/ {2,}/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n');

describe('plainMarkdown', () => {
  it.each([
    ['<h2 class="x">A <em>b</em></h2>', '## A *b*'],
    ['<H3>\n  A\n</H3>\nb', '### A\nb'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['| a | b<br>c |', '| a | b c |'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<tr>\n<td>a</td>\n<td>b</td>\n</tr>', '| a | b |'],
    ['<a href="https://a.example">a</a>', '[a](https://a.example)'],
    ['<b>a</b>: <code>b</code>', '**a**: `b`'],
    ['a &amp; b &lt;h2&gt;', 'a & b <h2>'],
    ['a <!-- b --> c <!-- d\ne --> f', 'a c\nf'],
    ['a <!-- b', 'a'],
  ])('turns %j into %j', (html, markdown) => {
    expect(plain(html)).toBe(markdown);
  });

  it.each([
    '<https://a.example>',
    '<turn> and <|user|>',
    'a < b > c',
    '```\n<h2>a</h2>\n<!-- b -->\n```',
    '~~~html\n&amp;\n~~~',
  ])('leaves %j as it is', text => {
    expect(plain(text)).toBe(text);
  });

  it('ends what stands in a fold where the fold ends', () => {
    const text =
      '## A\n<details><summary>B</summary>\n\nb\n</details>\n\nafter';
    expect(plain(text)).toBe('## A\n### B\nb\n###\nafter');
  });

  it('takes HTML that is shown as code for code', () => {
    expect(plain('<pre>\n# a\n</pre>')).toBe('```\n# a\n```');
  });
});
