/** Extensions of text files, with their types. */
export const TEXT_TYPES: ReadonlyMap<string, string> = new Map([
  ['txt', 'text/plain'],
  ['log', 'text/plain'],
  ['md', 'text/markdown'],
  ['markdown', 'text/markdown'],
  ['csv', 'text/csv'],
  ['tsv', 'text/tab-separated-values'],
  ['json', 'application/json'],
  ['jsonl', 'application/jsonl'],
  ['ndjson', 'application/jsonl'],
  ['yaml', 'application/yaml'],
  ['yml', 'application/yaml'],
  ['toml', 'application/toml'],
  ['xml', 'application/xml'],
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['svg', 'image/svg+xml'],
  ['py', 'text/x-python'],
  ['ipynb', 'application/json'],
]);

const ZIP = 'application/zip';
const GZIP = 'application/gzip';
const TIFF = 'image/tiff';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * Extensions of binary files that can be recognized by their first bytes, with their types. Other
 * extensions say nothing about the content, for example those of weights.
 */
export const BINARY_TYPES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['tif', TIFF],
  ['tiff', TIFF],
  ['pdf', 'application/pdf'],
  ['zip', ZIP],
  ['docx', `${OFFICE}.wordprocessingml.document`],
  ['xlsx', `${OFFICE}.spreadsheetml.sheet`],
  ['pptx', `${OFFICE}.presentationml.presentation`],
  ['gz', GZIP],
  ['tgz', GZIP],
  ['tar', 'application/x-tar'],
  ['bz2', 'application/x-bzip2'],
  ['7z', 'application/x-7z-compressed'],
  ['rar', 'application/vnd.rar'],
  ['xz', 'application/x-xz'],
  ['zst', 'application/zstd'],
  ['parquet', 'application/vnd.apache.parquet'],
  ['h5', 'application/x-hdf5'],
  ['hdf5', 'application/x-hdf5'],
  ['npy', 'application/x-npy'],
]);

/** Beginnings that the library does not know: of files that come with models. */
export const SIGNATURES: ReadonlyArray<{ hex: string; mediaType: string }> = [
  { hex: 'fd377a585a00', mediaType: 'application/x-xz' },
  { hex: '28b52ffd', mediaType: 'application/zstd' },
  { hex: '50415231', mediaType: 'application/vnd.apache.parquet' },
  { hex: '894844460d0a1a0a', mediaType: 'application/x-hdf5' },
  { hex: '934e554d5059', mediaType: 'application/x-npy' },
  { hex: '47475546', mediaType: 'application/x-gguf' },
];
