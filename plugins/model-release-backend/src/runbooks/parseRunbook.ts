import { RunbookDocument } from '@model-release/backstage-plugin-model-release-common';
import { checkRules } from './checkRules';
import { checkShape } from './checkShape';
import { Finding, formatPath, invalidRunbook } from './problems';
import { YamlSource } from './YamlSource';

/**
 * Reads a runbook from YAML: syntax first, then the published JSON Schema, then the rules between
 * its parts. All problems of one stage are reported together. What may be left out is filled in.
 *
 * @param file - how problems call the source: a path or a URL
 * @throws ModelReleaseError `invalid_runbook` with `details.problems`, each of them
 * `{ file, line, path, message }`
 */
export function parseRunbook(text: string, file: string): RunbookDocument {
  const source = YamlSource.parse(text);
  const refuse = (findings: Finding[]): void => {
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
  const syntax = source.syntaxProblems();
  if (syntax.length > 0) {
    throw invalidRunbook(
      syntax.map(({ line, message }) => ({
        file,
        line,
        path: formatPath([]),
        message: `is no valid YAML: ${message}`,
      })),
    );
  }
  const value = readValue(source, refuse);
  refuse(checkShape(value));
  const runbook = value as RunbookDocument;
  refuse(checkRules(runbook));
  return runbook;
}

function readValue(
  source: YamlSource,
  refuse: (findings: Finding[]) => void,
): unknown {
  try {
    return source.toValue();
  } catch (error) {
    refuse([
      { path: [], message: `cannot be read: ${(error as Error).message}` },
    ]);
    throw error;
  }
}
