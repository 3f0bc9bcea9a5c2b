import { z } from 'zod';
import { CardDifference, DifferenceHunk } from '../../model/changes';
import { exactly } from './exactly';
import { count, ordinal } from './fields';

export const differenceHunkSchema = exactly<DifferenceHunk>()(
  z.strictObject({
    before: ordinal.describe(
      'Number of the first line before, counted from 1.',
    ),
    after: ordinal,
    lines: z.array(
      z.strictObject({ sign: z.enum([' ', '-', '+', '\\']), text: z.string() }),
    ),
  }),
);

export const cardDifferenceSchema = exactly<CardDifference>()(
  z.strictObject({
    before: count.describe('Bytes.'),
    after: count.describe('Bytes.'),
    hunks: z
      .array(differenceHunkSchema)
      .optional()
      .describe('Left out where the texts have too little in common.'),
  }),
);
