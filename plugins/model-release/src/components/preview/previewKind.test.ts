import { previewKind } from './previewKind';

describe('the kind of preview', () => {
  it.each([
    ['a.json', 'application/json', 'json'],
    ['a.json', 'application/json; charset=utf-8', 'json'],
    ['a.csv', 'text/csv', 'csv'],
    ['a.md', 'text/markdown', 'markdown'],
    ['a.txt', 'text/plain', 'text'],
    ['a.md', 'text/plain', 'markdown'],
    ['a.zip', 'text/plain', 'text'],
    ['a.png', 'IMAGE/PNG', 'image'],
    ['a.zip', 'application/zip', 'archive'],
    ['a.tar.gz', 'application/gzip', 'archive'],
    ['a.json', 'application/octet-stream', 'json'],
    ['a.log', '', 'text'],
    ['a.bin', 'application/octet-stream', 'none'],
    ['a.constructor', 'application/octet-stream', 'none'],
    ['a.pdf', 'application/pdf', 'none'],
    ['a.docx', 'application/vnd.anything', 'none'],
  ])('of %s, %s, is %s', (fileName, mediaType, kind) => {
    expect(previewKind({ fileName, mediaType })).toBe(kind);
  });

  it.each([
    ['page.html', 'text/html'],
    ['plot.svg', 'image/svg+xml'],
    ['plot.svg', 'application/octet-stream'],
    ['plot.svg', 'application/xml'],
  ])('of what could run scripts is its text: %s, %s', (fileName, mediaType) => {
    expect(previewKind({ fileName, mediaType })).toBe('text');
  });

  it('of a program is none, whatever it is called', () => {
    expect(
      previewKind({
        fileName: 'report.json',
        mediaType: 'application/x-executable',
      }),
    ).toBe('none');
  });
});
