import { z } from 'zod';

/** The params of rules about a person. */
export const userRefsSchema = z.object({
  userRefs: z
    .array(z.string())
    .describe('Refs of Users, such as user:default/ana'),
});

/** The params of rules about owners. */
export const ownerRefsSchema = z.object({
  ownerRefs: z
    .array(z.string())
    .describe(
      'Refs through which somebody owns things: their own and those of their groups',
    ),
});
