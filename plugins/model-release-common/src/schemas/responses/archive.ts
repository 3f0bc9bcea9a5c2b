import { z } from 'zod';
import { ArchiveListing } from '../../model/archive';
import { exactly } from './exactly';
import { count } from './fields';

const entrySchema = z.strictObject({
  path: z
    .string()
    .describe('As it stands in the archive; it may hold anything.'),
  size: count.describe('Bytes that it claims to have once it is unpacked.'),
  compressedSize: count,
  warning: z.string().optional(),
});

export const archiveListingSchema = exactly<ArchiveListing>()(
  z.strictObject({
    format: z.enum(['zip', 'tar', 'tar.gz']),
    entries: z.array(entrySchema),
    entryCount: count,
    totalSize: count,
    truncated: z.boolean(),
    warnings: z.array(z.string()),
  }),
);
