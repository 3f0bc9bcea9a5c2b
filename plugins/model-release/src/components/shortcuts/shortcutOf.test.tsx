import { neighbour, shortcutOf } from './shortcutOf';

const press = (key: string, target: Element, more = {}) =>
  shortcutOf({
    key,
    target,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...more,
  });

describe('the shortcut of a key', () => {
  const page = document.createElement('div');

  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['a', 'complete'],
    ['c', 'comment'],
    ['?', 'help'],
    ['x', undefined],
  ])('%p is %p', (key, does) => {
    expect(press(key, page)).toBe(does);
  });

  it.each(['input', 'textarea', 'select'])('is none in a %s', name => {
    expect(press('j', document.createElement(name))).toBeUndefined();
  });

  it('is none in a dialog', () => {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    const button = dialog.appendChild(document.createElement('button'));
    expect(press('a', button)).toBeUndefined();
  });

  it.each(['altKey', 'ctrlKey', 'metaKey'])('is none with %s', key => {
    expect(press('c', page, { [key]: true })).toBeUndefined();
  });
});

describe('the step after another', () => {
  it.each([
    ['next', -1, 0],
    ['next', 1, 2],
    ['next', 2, 0],
    ['previous', -1, 2],
    ['previous', 0, 2],
    ['previous', 2, 1],
  ] as const)('%s of %d of three is %d', (does, current, expected) => {
    expect(neighbour(3, current, does)).toBe(expected);
  });
});
