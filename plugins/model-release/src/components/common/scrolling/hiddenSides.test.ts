import { hiddenSides } from './hiddenSides';

describe('what is hidden of something that scrolls sideways', () => {
  it.each([
    ['nothing, where all of it fits', 0, 400, ''],
    ['nothing, where a width was rounded', 0, 401, ''],
    ['its end, before anybody has scrolled', 0, 600, 'end'],
    ['both sides, in the middle', 80, 600, 'start end'],
    ['its start, at its end', 199.5, 600, 'start'],
    ['its start, where text runs from right to left', -200, 600, 'start'],
  ])('is %s', (_what, scrollLeft, scrollWidth, expected) => {
    expect(hiddenSides({ scrollLeft, scrollWidth, clientWidth: 400 })).toBe(
      expected,
    );
  });
});
