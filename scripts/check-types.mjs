// TypeScript over everything, and the lint rule that needs types: both on the same programs, since
// most of the time goes into working out types.
import { ESLint } from 'eslint';
import ts from 'typescript';
import { main } from './lib/main.mjs';
import { fromRoot, root } from './lib/root.mjs';
import { typePrograms } from './lib/typePrograms.cjs';

await main(async () => {
  const areSound = reportTypes();
  const areAwaited = await reportPromises();
  return areSound && areAwaited ? 0 : 1;
});

function reportTypes() {
  const found = ts.sortAndDeduplicateDiagnostics(
    typePrograms().flatMap(program => ts.getPreEmitDiagnostics(program)),
  );
  process.stdout.write(
    ts.formatDiagnosticsWithColorAndContext(found, {
      getCanonicalFileName: name => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
  return found.length === 0;
}

async function reportPromises() {
  const eslint = new ESLint({
    cwd: root,
    useEslintrc: false,
    allowInlineConfig: false,
    overrideConfigFile: fromRoot('scripts/eslint/promises.cjs'),
    extensions: ['.ts', '.tsx', '.mjs'],
  });
  const results = await eslint.lintFiles([
    'packages',
    'plugins',
    'e2e',
    'benchmarks',
    'scripts',
  ]);
  const { format } = await eslint.loadFormatter('stylish');
  process.stdout.write(await format(results));
  return results.every(({ messages }) => messages.length === 0);
}
