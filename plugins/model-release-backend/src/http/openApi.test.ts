import {
  commandSchemas,
  createDelegationSchema,
  createReleaseSchema,
} from '@model-release/backstage-plugin-model-release-common';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { openApiText } from './openapi/openApiText';
import { readOpenApiDocument } from './openApiRouter';

const COMMANDS = {
  complete: 'CompleteCommand',
  reaffirm: 'ReaffirmCommand',
  approve: 'ApproveCommand',
  'request-changes': 'RequestChangesCommand',
  resubmit: 'ResubmitCommand',
  reject: 'RejectCommand',
  waive: 'WaiveCommand',
  reopen: 'ReopenCommand',
  reassign: 'ReassignCommand',
  redeliver: 'RedeliverCommand',
  revoke: 'RevokeCommand',
  close: 'CloseCommand',
  'reassign-requester': 'ReassignRequesterCommand',
  'refresh-owners': 'RefreshOwnersCommand',
  withdraw: 'WithdrawCommand',
  comment: 'CommentCommand',
  amend: 'AmendCommand',
} as const;

function jsonSchemaOf(schema: z.ZodType) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

describe('openapi.yaml', () => {
  it('is what `yarn openapi` makes', async () => {
    const file = resolvePackagePath(
      '@model-release/backstage-plugin-model-release-backend',
      'openapi.yaml',
    );
    expect(await readFile(file, 'utf8')).toBe(openApiText());
  });

  it('describes the request of a creation as the schema checks it', async () => {
    const { components } = await readOpenApiDocument();
    expect(components?.schemas?.CreateReleaseRequest).toEqual(
      jsonSchemaOf(createReleaseSchema),
    );
  });

  it('describes the request of a delegation as the schema checks it', async () => {
    const { components } = await readOpenApiDocument();
    expect(components?.schemas?.CreateDelegationRequest).toEqual(
      jsonSchemaOf(createDelegationSchema),
    );
  });

  it.each(Object.entries(COMMANDS))(
    'describes the body of %s as the schema checks it',
    async (command, name) => {
      const { components } = await readOpenApiDocument();
      expect(components?.schemas?.[name]).toEqual(
        jsonSchemaOf(commandSchemas[command as keyof typeof commandSchemas]),
      );
    },
  );

  it('describes every command there is', () => {
    expect(Object.keys(COMMANDS).sort()).toEqual(
      Object.keys(commandSchemas).sort(),
    );
  });
});
