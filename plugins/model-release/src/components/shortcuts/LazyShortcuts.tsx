import { lazy, Suspense, type ComponentProps } from 'react';

const Shortcuts = lazy(() =>
  import('./Shortcuts').then(m => ({ default: m.Shortcuts })),
);

/** {@link Shortcuts}, which nobody waits for. */
export function LazyShortcuts(props: ComponentProps<typeof Shortcuts>) {
  return (
    <Suspense fallback={null}>
      <Shortcuts {...props} />
    </Suspense>
  );
}
