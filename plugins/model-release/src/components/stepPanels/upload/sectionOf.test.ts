import { sectionOf } from './sectionOf';

const SECTIONS = ['safety', 'quality', 'regression'];

describe('the section that a file is about', () => {
  it.each([
    ['eval-safety-ckpt-1.csv', 'safety'],
    ['Regression_ckpt-1.json', 'regression'],
    ['eval-ckpt-1.json', undefined],
    ['safety-and-quality-ckpt-1.pdf', undefined],
    ['unsafety-ckpt-1.pdf', undefined],
  ])('is told by the name %s: %p', (name, section) => {
    expect(sectionOf(name, SECTIONS)).toBe(section);
  });
});
