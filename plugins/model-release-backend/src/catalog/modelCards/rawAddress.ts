/** How a host names the page around a file, and the file itself. */
interface RawRule {
  /** Only on this host; where it is missing, the path leaves no doubt. */
  host?: RegExp;
  page: RegExp;
  raw: string;
}

/** The first that fits decides. */
const RULES: readonly RawRule[] = [
  // GitLab, anywhere
  { page: /^(\/.+\/-)\/blob\//, raw: '$1/raw/' },
  // GitLab before it put a dash in front
  {
    host: /^gitlab\.com$/,
    page: /^((?:\/[^/]+){2,}?)\/blob\//,
    raw: '$1/-/raw/',
  },
  // Hugging Face: a file, and the page of a whole repository, which shows its README.md
  {
    host: /^(?:huggingface\.co|hf\.co)$/,
    page: /^((?:\/datasets|\/spaces)?\/[^/]+\/[^/]+)\/blob\//,
    raw: '$1/raw/',
  },
  {
    host: /^(?:huggingface\.co|hf\.co)$/,
    page: /^((?:\/datasets|\/spaces)?\/[^/]+\/[^/]+)(?:\/tree\/main)?\/?$/,
    raw: '$1/raw/main/README.md',
  },
  // Bitbucket Server and Data Center, anywhere
  {
    page: /^((?:\/.+)?\/(?:projects|users)\/[^/]+\/repos\/[^/]+)\/browse\//,
    raw: '$1/raw/',
  },
  {
    host: /^bitbucket\.org$/,
    page: /^(\/[^/]+\/[^/]+)\/src\//,
    raw: '$1/raw/',
  },
  // Gitea, Forgejo and Codeberg, anywhere
  {
    page: /^((?:\/.+)?\/[^/]+\/[^/]+)\/src\/(branch|commit|tag)\//,
    raw: '$1/raw/$2/',
  },
  // GitHub; a path that was resolved in a repository says tree
  {
    host: /^github\.com$/,
    page: /^(\/[^/]+\/[^/]+)\/(?:blob|tree)\/(?=[^/]+\/.)/,
    raw: '$1/raw/',
  },
  // GitHub Enterprise, anywhere
  { page: /^(\/[^/]+\/[^/]+)\/blob\/(?=[^/]+\/.)/, raw: '$1/raw/' },
];

/**
 * The address of a file itself, for the address of the page that its host shows around it.
 *
 * @returns `undefined` for an address that is not known to be such a page
 */
export function rawAddress(address: string): string | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const rule = RULES.find(
    ({ host: known, page }) =>
      (known?.test(host) ?? true) && page.test(url.pathname),
  );
  if (!rule) {
    return undefined;
  }
  url.pathname = url.pathname.replace(rule.page, rule.raw);
  url.hash = '';
  return url.href;
}
