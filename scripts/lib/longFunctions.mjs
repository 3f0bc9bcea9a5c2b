import ts from 'typescript';

/**
 * Lists the functions of a file that have more lines than `limit`; one within another counts for
 * both.
 *
 * @param {import('./readSources.mjs').Source} source
 * @param {number} limit
 * @returns {Array<{ path: string, name: string, line: number, lines: number }>}
 */
export function longFunctions({ path, text }, limit) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @param {number} position */
  const lineOf = position => file.getLineAndCharacterOfPosition(position).line;
  /** @type {ReturnType<typeof longFunctions>} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = node => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const start = lineOf(node.getStart());
      const lines = lineOf(node.getEnd()) - start + 1;
      if (lines > limit) {
        found.push({ path, name: nameOf(node), line: start + 1, lines });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @param {ts.SignatureDeclaration} node */
function nameOf(node) {
  const { name } = ts.isVariableDeclaration(node.parent) ? node.parent : node;
  return (
    name?.getText() ??
    (ts.isConstructorDeclaration(node) ? 'constructor' : '(anonymous)')
  );
}
