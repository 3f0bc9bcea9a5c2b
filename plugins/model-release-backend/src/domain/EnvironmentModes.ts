/** The gate mode of each environment; unlisted ones enforce. */
export type EnvironmentModes = ReadonlyMap<string, 'enforce' | 'warn' | 'off'>;
