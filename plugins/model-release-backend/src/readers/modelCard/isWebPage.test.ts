import { isWebPage } from './isWebPage';

describe('a web page', () => {
  it.each([
    '<!doctype html><title>Sign in</title>',
    '\ufeff\r\n  <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '<?xml version="1.0"?>\n<!DOCTYPE html><html></html>',
    '<!-- built at 10:04 -->\n<!-- by us --><html lang="en"><body>',
    '<!--[if IE 8]><html class="ie"><![endif]--><html>',
    '<![if !IE]><html><![endif]>',
    '<html>',
    '<HEAD><META charset="utf-8">',
    '<meta charset="utf-8"><h2>Base model</h2>acme/base',
    '<title>Sign in</title><h1>Welcome</h1>',
    '<body class="x">',
  ])('is %j', text => {
    expect(isWebPage(text)).toBe(true);
  });

  it.each([
    '',
    '# Card\n\n<html> is the tag of a page.',
    '<div align="center">\n<img src="logo.png">\n</div>\n\n# Card',
    '<h1 align="center">Card</h1>\n\n## Base model\n\nacme/base',
    '<header>Card</header>\n\n# Card',
    '<details><summary>Base model</summary>acme/base</details>',
    '<style>h1 { color: teal }</style>\n\n# Card',
    '<!-- <html> -->\n# Card',
    '<!-- never closed <html>',
    '---\nbase_model: acme/base\n---\n<!DOCTYPE html>\n<style></style>\n# Card',
    '```html\n<!doctype html>\n```\n# Card',
  ])('is not %j', text => {
    expect(isWebPage(text)).toBe(false);
  });

  it.each([' ', '<!---->', '<!--', '<?'])(
    'is told at once in a text that repeats %j',
    repeated => {
      expect(isWebPage(repeated.repeat(1_000_000 / repeated.length))).toBe(
        false,
      );
    },
  );
});
