import { z } from 'zod';
import { exactly } from './exactly';

interface Thing {
  name: string;
  kind: 'one' | 'other';
  note?: string;
  parts: Array<{ size: number; label?: string }>;
}

const part = z.strictObject({ size: z.number(), label: z.string().optional() });
const shape = {
  name: z.string(),
  kind: z.enum(['one', 'other']),
  note: z.string().optional(),
  parts: z.array(part),
};

describe('a schema of a type', () => {
  it('has what the type has, however the type was put together', () => {
    const schema = exactly<Pick<Thing, 'name'> & Omit<Thing, 'name'>>()(
      z.strictObject(shape),
    );
    const thing = { name: 'a', kind: 'one', parts: [{ size: 1 }] };
    expect(schema.parse(thing)).toEqual(thing);
  });

  // What is to be shown here is that it does not compile: `yarn types` fails where it does.
  it('does not compile when it differs', () => {
    const { note, ...withoutNote } = shape;
    exactly<Thing>()(
      // @ts-expect-error an optional property is missing
      z.strictObject(withoutNote),
    );
    exactly<Thing>()(
      // @ts-expect-error an optional property is one too many
      z.strictObject({ ...shape, more: z.string().optional() }),
    );
    exactly<Thing>()(
      // @ts-expect-error what is optional is required
      z.strictObject({ ...shape, note: z.string() }),
    );
    exactly<Thing>()(
      // @ts-expect-error a value is missing
      z.strictObject({ ...shape, kind: z.enum(['one']) }),
    );
    exactly<Thing>()(
      // @ts-expect-error what is within differs
      z.strictObject({ ...shape, parts: z.array(part.omit({ label: true })) }),
    );
    expect(note).toBe(shape.note);
  });
});
