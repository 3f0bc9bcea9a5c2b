import { stringify } from 'yaml';
import { createOpenApiDocument } from './createOpenApiDocument';

const NOTE = ` Made by \`yarn openapi\` from src/http/openapi and the zod schemas of model-release-common.
 Change those, not this file.`;

/** The text of `openapi.yaml`. */
export function openApiText(): string {
  const comment = NOTE.replace(/^/gm, '#');
  const document = stringify(createOpenApiDocument(), {
    aliasDuplicateObjects: false,
    lineWidth: 0,
    singleQuote: true,
  });
  return `${comment}\n${document}`;
}
