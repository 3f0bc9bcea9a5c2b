import { visibleText } from '@model-release/backstage-plugin-model-release-common';

/** Markup that is safe to send: only {@link html} makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

/** The content of a page. Text is escaped, markup is not. */
export type Content = string | number | Markup | false | undefined | Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return visibleText(text).replace(
    /[&<>"']/g,
    character => ENTITIES[character],
  );
}

function render(content: Content): string {
  if (content === undefined || content === false) {
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
