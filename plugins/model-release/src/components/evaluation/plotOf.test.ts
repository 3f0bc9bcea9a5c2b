import { plotOf } from './plotOf';

const accuracy = { metric: 'accuracy', value: 0.9 };

describe('the drawing of a result', () => {
  it('is left out where there is nothing to see it beside', () => {
    expect(plotOf(accuracy)).toBeUndefined();
  });

  it('has its numbers in their order, all of them on the line', () => {
    const { value, threshold, before } = plotOf(
      { ...accuracy, threshold: 0.8 },
      0.85,
    )!;
    expect(threshold).toBeCloseTo(0.15);
    expect(before).toBeCloseTo(0.5);
    expect(value).toBeCloseTo(0.85);
  });

  it.each([
    ['right of the threshold, where more is better', 'higher', 1],
    ['left of it, where less is better', 'lower', 0],
  ] as const)('has its good side %s', (_where, direction, end) => {
    const { good, threshold } = plotOf({
      ...accuracy,
      threshold: 0.8,
      direction,
    })!;
    expect(Object.values(good!).sort()).toEqual([threshold, end].sort());
  });

  it('keeps what hardly differs close together', () => {
    const { value, threshold } = plotOf({ ...accuracy, threshold: 0.8999 })!;
    expect(value - threshold!).toBeGreaterThan(0);
    expect(value - threshold!).toBeLessThan(0.01);
  });

  it.each([
    [0, 0],
    [-1, -1],
    [1e15, -1e15],
    [5e-324, 0],
  ])('of %d and %d stays on the line', (value, threshold) => {
    const plot = plotOf({ ...accuracy, value, threshold })!;
    for (const place of [plot.value, plot.threshold!]) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(1);
    }
  });
});
