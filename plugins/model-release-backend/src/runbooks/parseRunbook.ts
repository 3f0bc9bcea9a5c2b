import { RunbookDocument } from '@model-release/backstage-plugin-model-release-common';
import { isShallowYaml } from '../lib/isShallowYaml';
import { checkRules } from './checkRules';
import { checkShape } from './checkShape';
import { Finding, formatPath, invalidRunbook } from './rules/problems';
import { YamlSource } from './YamlSource';

function readSource(text: string, file: string): YamlSource {
  const refuse = (problems: ReadonlyArray<{ line: number; message: string }>) =>
    invalidRunbook(
      problems.map(({ line, message }) => ({
        file,
        line,
        path: formatPath([]),
        message,
      })),
    );
  if (!isShallowYaml(text)) {
    throw refuse([
      {
        line: 1,
        message: 'is nested too deeply, or uses explicit keys (“? ”)',
      },
    ]);
  }
  const source = new YamlSource(text);
  if (source.problems.length > 0) {
    throw refuse(
      source.problems.map(({ line, message }) => ({
        line,
        message: `is not valid YAML: ${message}`,
      })),
    );
  }
  return source;
}

/**
 * Reads a runbook from YAML: syntax first, then the published JSON Schema, then the rules between
 * its parts. All problems of one stage are reported together. What may be left out is filled in.
 *
 * @param file - how problems call the source: a path or a URL
 * @throws ModelReleaseError `invalid_runbook` with `details.problems`, each of them
 * `{ file, line, path, message }`
 */
export function parseRunbook(text: string, file: string): RunbookDocument {
  const source = readSource(text, file);
  const assertNone = (findings: Finding[]) => {
    if (findings.length > 0) {
      throw invalidRunbook(
        findings.map(({ path, message }) => ({
          file,
          line: source.lineOf(path),
          path: formatPath(path),
          message,
        })),
      );
    }
  };
  assertNone(checkShape(source.value));
  const runbook = source.value as RunbookDocument;
  assertNone(checkRules(runbook));
  return runbook;
}
