import { applicableParts, FormPart } from './applicableParts';
import { FitsSchema, FormSchema } from './formSchema';
import { isFormSchema, isRecord } from './isRecord';

/** Where an answer stands: names, and positions in lists counted from 0. @public */
export type AnswerPath = ReadonlyArray<string | number>;

/** Answers, by whether the form asks for them. @public */
export interface SplitAnswers {
  asked: Record<string, unknown>;
  /** Where the others stood. */
  unasked: AnswerPath[];
}

/** What one part says about the value under a name. */
function aboutName(part: FormPart, name: string): unknown[] {
  const { properties, patternProperties, additionalProperties } = part;
  const named =
    isRecord(properties) && Object.hasOwn(properties, name)
      ? [properties[name]]
      : [];
  const matching = isRecord(patternProperties)
    ? Object.entries(patternProperties)
        .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
        .map(([, schema]) => schema)
    : [];
  const direct = [...named, ...matching];
  return direct.length > 0 || additionalProperties === false
    ? direct
    : [additionalProperties];
}

/** What one part says about the entry of a list. */
function aboutEntry({ items, additionalItems }: FormPart, index: number) {
  return Array.isArray(items) ? items[index] ?? additionalItems : items;
}

/** One pass over the answers. */
interface Pass {
  form: FormSchema;
  fitsSchema: FitsSchema;
  /** Collects where there is an answer that nothing asks for. */
  unasked: AnswerPath[];
}

/** The value in a list of its own, or an empty list where nothing asks for it. */
function keep(
  about: unknown[],
  value: unknown,
  path: AnswerPath,
  pass: Pass,
): unknown[] {
  const schemas = about.filter(isFormSchema);
  if (schemas.length === 0 || schemas.includes(false)) {
    pass.unasked.push(path);
    return [];
  }
  return [strip(schemas, value, path, pass)];
}

/** The value without what nothing asks for. */
function strip(
  schemas: readonly FormSchema[],
  value: unknown,
  path: AnswerPath,
  pass: Pass,
): unknown {
  const isList = Array.isArray(value);
  // `true` says that whatever is answered is asked for.
  if (!(isList || isRecord(value)) || schemas.every(s => s === true)) {
    return value;
  }
  const parts = applicableParts(schemas, value, pass.form, pass.fitsSchema);
  if (parts.some(part => 'const' in part || 'enum' in part)) {
    // A choice between whole values: the author wrote every name in them.
    return value;
  }
  if (isList) {
    return value.flatMap((entry, index) => {
      const about = parts.map(part => aboutEntry(part, index));
      return keep(about, entry, [...path, index], pass);
    });
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => {
      const about = parts.flatMap(part => aboutName(part, name));
      return keep(about, entry, [...path, name], pass).map(kept => [
        name,
        kept,
      ]);
    }),
  );
}

/** What an answer that is left out had opened may still be there: one pass is not always enough. */
function splitOnce(
  form: FormSchema,
  answers: Record<string, unknown>,
  fitsSchema: FitsSchema,
): SplitAnswers {
  const unasked: AnswerPath[] = [];
  const asked = strip([form], answers, [], { form, fitsSchema, unasked });
  return { asked: asked as Record<string, unknown>, unasked };
}

/**
 * Tells the answers that a form asks for from those that it does not: unknown ones, and those that
 * were asked for until another answer changed. The page sends `asked`; the server refuses `unasked`.
 *
 * A name is asked for where any part of the form that applies declares it, in `properties` or as
 * `additionalProperties`; an entry of a list where `items` declares it.
 *
 * @public
 */
export function splitAnswers(
  form: FormSchema,
  answers: Record<string, unknown>,
  fitsSchema: FitsSchema,
): SplitAnswers {
  let asked = answers;
  let unasked: AnswerPath[] = [];
  for (;;) {
    const pass = splitOnce(form, asked, fitsSchema);
    asked = pass.asked;
    if (pass.unasked.length === 0) {
      return { asked, unasked };
    }
    unasked = [...unasked, ...pass.unasked];
  }
}
