/** How strictly each environment takes a "no"; one that is not listed enforces it. */
export type EnvironmentModes = ReadonlyMap<string, 'enforce' | 'warn' | 'off'>;
