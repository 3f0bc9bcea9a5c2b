/** An API of which every method answers with a promise, so that nobody notices when it is loaded. */
type AsyncApi<T> = {
  [K in keyof T]: T[K] extends (...args: never[]) => Promise<unknown>
    ? T[K]
    : never;
};

/** Loads what implements an API when the first of its methods is called: most pages call none. */
export function lazyApi<T extends object & AsyncApi<T>>(
  load: () => Promise<T>,
): T {
  let loaded: Promise<T> | undefined;
  const whenLoaded = () => {
    loaded ??= load().catch(error => {
      // A chunk that could not be loaded once may be there the next time.
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  return new Proxy({} as T, {
    get: (_target, name) =>
      // It is no promise itself, should somebody wait for it.
      name === 'then'
        ? undefined
        : async (...args: unknown[]) => {
            const api = (await whenLoaded()) as Record<
              PropertyKey,
              (...given: unknown[]) => unknown
            >;
            return api[name](...args);
          },
  });
}
