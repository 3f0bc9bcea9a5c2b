import { responseSchemas } from '@model-release/backstage-plugin-model-release-common/responses';

/** JSON Schema, as OpenAPI 3.1 takes it. */
export type JsonSchema = Record<string, unknown>;

/** A parameter that is no part of the path. */
export interface Parameter {
  name: string;
  in: 'query' | 'header';
  /** Whether the value may have characters such as `:` and `/` as they are. */
  allowReserved?: true;
  required: boolean;
  schema: JsonSchema;
  description?: string;
}

/** Asks what would come of it, without storing anything. */
export const dryRunParameter: Parameter = {
  name: 'dryRun',
  in: 'query',
  required: false,
  schema: { type: 'string', enum: ['true', 'false'] },
};

/** One answer that is no refusal. */
export interface Answer {
  description: string;
  /** Schemas by media type; without any there is no body. */
  content?: Record<string, { schema: JsonSchema }>;
}

/** One method of one path. Refusals are the same everywhere, and parameters of the path are read off it. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  operationId: string;
  summary: string;
  /** What a parameter of the path is, where its name does not say so. */
  inPath?: Record<string, string>;
  parameters?: Parameter[];
  body?: { required: boolean; schema: JsonSchema };
  answers: Record<number, Answer>;
}

/** A reference to a schema of the document. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** An answer in JSON. */
export function json(
  name: keyof typeof responseSchemas,
  description = 'OK',
): Answer {
  return {
    description,
    content: { 'application/json': { schema: ref(name) } },
  };
}

/** An answer in bytes. */
export function bytes(mediaType: string, description: string): Answer {
  const schema = { type: 'string', format: 'binary' };
  return { description, content: { [mediaType]: { schema } } };
}

/** A body in JSON that has to be there. */
export function body(name: string): Operation['body'] {
  return { required: true, schema: ref(name) };
}
