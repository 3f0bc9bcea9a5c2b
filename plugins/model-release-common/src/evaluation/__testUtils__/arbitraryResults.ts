import fc from 'fast-check';
import { EvaluationResult } from '../../model/evaluation';

/** As large as a number in an evaluation may be. */
const MAX_VALUE = 1e15;

/** Numbers as they are measured: some equal to each other, some hardly different. */
export const values = fc.oneof(
  fc.constantFrom(0, 0.1, 0.2, 0.3, 0.1 + 0.2, 1),
  fc.double({ min: -MAX_VALUE, max: MAX_VALUE, noNaN: true }),
);

const direction = fc.constantFrom<'higher' | 'lower'>('higher', 'lower');

/** A result; few names, so that pairs are frequent. */
export const results: fc.Arbitrary<EvaluationResult> = fc.record(
  {
    metric: fc.constantFrom('accuracy', 'toxicity'),
    value: values,
    threshold: values,
    direction,
    slice: fc.constantFrom('minors', 'Danish'),
    dataset: fc.constantFrom('inbox', 'red team'),
  },
  { requiredKeys: ['metric', 'value'] },
);
