/** Markup that is safe to send: only {@link html} makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What can stand in a page. Text is escaped, markup is not; nothing stands for nothing. */
export type Content = string | number | Markup | undefined | Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Characters that are not seen and change what is seen, such as the reading direction; not those
 * that words and emoji are put together with.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- it is those that are looked for
  /(?![\u00AD\u200C\u200D])[\p{Cf}\p{Cs}]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** Shows the number of a character instead of it. */
function asNumber(character: string): string {
  const digits = character.codePointAt(0)!.toString(16).toUpperCase();
  return `[U+${digits.padStart(4, '0')}]`;
}

function escape(text: string): string {
  return text
    .replace(INVISIBLE, asNumber)
    .replace(/[&<>"']/g, character => ENTITIES[character]);
}

function render(content: Content): string {
  if (content === undefined) {
    return '';
  }
  if (Array.isArray(content)) {
    return content.map(render).join('');
  }
  return content instanceof Markup ? content.text : escape(String(content));
}

/** Builds markup. Whatever is put into it is escaped, in text as in quoted attributes. */
export function html(
  strings: TemplateStringsArray,
  ...contents: Content[]
): Markup {
  return new Markup(
    strings.map((string, index) => string + render(contents[index])).join(''),
  );
}
