/** How a file can be shown. */
export type PreviewKind =
  | 'text'
  | 'json'
  | 'csv'
  | 'markdown'
  | 'image'
  | 'archive'
  | 'none';

/** Pictures that are pixels alone: an SVG can hold scripts and is shown as the text that it is. */
export const IMAGE_TYPES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
];

const KINDS: ReadonlyMap<string, PreviewKind> = new Map([
  ['application/json', 'json'],
  ['application/jsonl', 'text'],
  ['application/yaml', 'text'],
  ['application/toml', 'text'],
  ['application/xml', 'text'],
  ['image/svg+xml', 'text'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'csv'],
  ['text/markdown', 'markdown'],
  ['application/zip', 'archive'],
  ['application/x-tar', 'archive'],
  ['application/gzip', 'archive'],
  ['application/x-gzip', 'archive'],
  ['application/x-zip-compressed', 'archive'],
]);

/** Types that say nothing: the ending of the name has to do. */
const UNKNOWN: readonly string[] = [
  '',
  'application/octet-stream',
  'binary/octet-stream',
];

const ENDINGS: ReadonlyMap<string, PreviewKind> = new Map([
  ['json', 'json'],
  ['ipynb', 'json'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['zip', 'archive'],
  ['tar', 'archive'],
  ['tgz', 'archive'],
  ['gz', 'archive'],
  ...['txt', 'log', 'jsonl', 'yaml', 'yml', 'toml', 'xml', 'svg'].map(
    ending => [ending, 'text'] as const,
  ),
]);

/** Decides how a file is shown, by its type and, where that says little, by its name. */
export function previewKind(file: {
  fileName: string;
  mediaType: string;
}): PreviewKind {
  const mediaType = file.mediaType.split(';')[0].trim().toLowerCase();
  const dot = file.fileName.lastIndexOf('.');
  const ending = dot > 0 ? file.fileName.slice(dot + 1).toLowerCase() : '';
  const byEnding = ENDINGS.get(ending);
  if (IMAGE_TYPES.includes(mediaType)) {
    return 'image';
  }
  if (UNKNOWN.includes(mediaType)) {
    return byEnding ?? 'none';
  }
  if (mediaType === 'text/plain') {
    return byEnding && byEnding !== 'archive' ? byEnding : 'text';
  }
  return (
    KINDS.get(mediaType) ?? (mediaType.startsWith('text/') ? 'text' : 'none')
  );
}
