import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes runbooks to files as their authors write them, without a digest, for as long as the tests of a
 * file run. JSON is YAML too.
 *
 * @returns what `modelRelease.runbooks` has to say to have them published
 */
export function publishRunbooks(
  ...runbooks: object[]
): Array<{ type: 'file'; target: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'model-release-runbooks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return runbooks.map((runbook, index) => {
    const target = join(folder, `${index}.yaml`);
    writeFileSync(target, JSON.stringify({ ...runbook, digest: undefined }));
    return { type: 'file', target };
  });
}
