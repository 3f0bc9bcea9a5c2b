/**
 * Strings, which are left alone, and what Python and JavaScript write for numbers that JSON does not
 * know. A string may lack its end: then it runs on to the end of the text, so that no text takes long.
 */
const STRING_OR_NO_NUMBER = /"(?:[^"\\]+|\\[^])*"?|-?\b(?:NaN|Infinity)\b/g;

/**
 * Parses JSON in which numbers may be `NaN`, `Infinity` and `-Infinity`, as evaluation harnesses write
 * them. They become texts, so that they are found where a number should be.
 *
 * @throws SyntaxError
 */
export function parseTolerantJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(
      text.replace(STRING_OR_NO_NUMBER, token =>
        token.startsWith('"') ? token : `"${token}"`,
      ),
    );
  }
}
