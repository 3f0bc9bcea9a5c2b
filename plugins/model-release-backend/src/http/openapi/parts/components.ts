import {
  commandSchemas,
  createDelegationSchema,
  editCommentSchema,
  createReleaseSchema,
  visitSchema,
} from '@model-release/backstage-plugin-model-release-common';
import { responseSchemas } from '@model-release/backstage-plugin-model-release-common/responses';
import { z } from 'zod';
import { JsonSchema, ref } from './Operation';

/** The name of the body of a command: `request-changes` has a `RequestChangesCommand`. */
export function commandBody(command: keyof typeof commandSchemas): string {
  const words = command.split('-');
  return [...words.map(w => w[0].toUpperCase() + w.slice(1)), 'Command'].join(
    '',
  );
}

const requestSchemas: Record<string, z.ZodType> = {
  CreateReleaseRequest: createReleaseSchema,
  CreateDelegationRequest: createDelegationSchema,
  EditCommentRequest: editCommentSchema,
  VisitRequest: visitSchema,
  ...Object.fromEntries(
    Object.entries(commandSchemas).map(([command, schema]) => [
      commandBody(command as keyof typeof commandSchemas),
      schema,
    ]),
  ),
};

/** Schemas that have a name refer to each other by it. */
function toJsonSchemas(
  named: Record<string, z.ZodType>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) {
    registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: id => ref(id).$ref as string,
    override: ({ jsonSchema }) => {
      // What a date is, its format says, and far shorter.
      if (jsonSchema.format?.startsWith('date')) {
        delete jsonSchema.pattern;
      }
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [
      id,
      schema,
    ]),
  );
}

/** Everything that has a name in the API description, by that name. */
export function createComponents(): Record<string, JsonSchema> {
  return {
    ...toJsonSchemas(requestSchemas, 'input'),
    ...toJsonSchemas(responseSchemas, 'output'),
  };
}
