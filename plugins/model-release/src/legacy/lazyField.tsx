import { Progress } from '@backstage/core-components';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { lazy, Suspense } from 'react';

/** A field of templates that is loaded when a template shows it, or has it judged. */
export function lazyField<TValue, TOptions>(
  name: string,
  load: () => Promise<
    Required<
      Pick<FieldExtensionOptions<TValue, TOptions>, 'component' | 'validation'>
    >
  >,
): FieldExtensionOptions<TValue, TOptions> {
  const Component = lazy(async () => ({ default: (await load()).component }));
  return {
    name,
    component: props => (
      <Suspense fallback={<Progress />}>
        <Component {...props} />
      </Suspense>
    ),
    validation: async (...judged) => (await load()).validation(...judged),
  };
}
