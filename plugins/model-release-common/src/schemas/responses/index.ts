/**
 * What the HTTP API answers, as zod schemas: the back end makes its API description from them.
 *
 * Apart from the main entry, because pages load that one and never need these.
 *
 * @packageDocumentation
 */
export * from './responseSchemas';
