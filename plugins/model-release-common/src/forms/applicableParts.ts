import { FitsSchema, FormSchema } from './formSchema';
import { isFormSchema, isRecord } from './isRecord';

/** A schema that is no boolean. */
export type FormPart = Readonly<Record<string, unknown>>;

/** What `#` or `#/definitions/tool` stands for; forms have no other references. */
function resolveReference(reference: string, form: FormSchema): unknown {
  return decodeURIComponent(reference)
    .split('/')
    .slice(1)
    .map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (found, name) =>
        (Array.isArray(found) || isRecord(found)) && Object.hasOwn(found, name)
          ? (found as Record<string, unknown>)[name]
          : undefined,
      form,
    );
}

/** The options that the data fits; all of them while it fits none, for any may become the one. */
function chosen(options: unknown, fits: (part: FormSchema) => boolean) {
  const all = Array.isArray(options) ? options.filter(isFormSchema) : [];
  const fitting = all.filter(fits);
  return fitting.length > 0 ? fitting : all;
}

/** The parts that speak about the same value as `part` does, under this data. */
function branchesOf(
  part: FormPart,
  data: unknown,
  form: FormSchema,
  fitsSchema: FitsSchema,
): unknown[] {
  const fits = (candidate: FormSchema) => fitsSchema(data, candidate);
  const branches: unknown[] = [
    ...(Array.isArray(part.allOf) ? part.allOf : []),
    ...chosen(part.anyOf, fits),
    ...chosen(part.oneOf, fits),
  ];
  if (typeof part.$ref === 'string') {
    branches.push(resolveReference(part.$ref, form));
  }
  if (isFormSchema(part.if)) {
    branches.push(fits(part.if) ? part.then : part.else);
  }
  if (isRecord(part.dependencies) && isRecord(data)) {
    const dependencies = Object.entries(part.dependencies);
    branches.push(
      ...dependencies
        .filter(([key]) => Object.hasOwn(data, key) && data[key] !== undefined)
        .map(([, dependency]) => dependency),
    );
  }
  return branches;
}

/**
 * Every part of a form that speaks about one value: the given ones, and of their references,
 * combinations and conditions those that apply to this data. What a condition itself mentions is
 * not among them.
 */
export function applicableParts(
  parts: readonly FormSchema[],
  data: unknown,
  form: FormSchema,
  fitsSchema: FitsSchema,
): FormPart[] {
  const found = new Set<FormPart>();
  const add = (part: unknown) => {
    if (isRecord(part) && !found.has(part)) {
      found.add(part);
      branchesOf(part, data, form, fitsSchema).forEach(add);
    }
  };
  parts.forEach(add);
  return [...found];
}
