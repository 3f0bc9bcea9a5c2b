// Checks that every link in the Markdown files leads somewhere, its heading included. READMEs of
// published packages are also shown on the registry's page, where relative links out of the package
// are dead: there, links have to start with the address of the repository.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { main } from './lib/main.mjs';
import { fromRoot, root } from './lib/root.mjs';

/** @param {string} file */
const read = file => readFileSync(fromRoot(file), 'utf8');

const repository = JSON.parse(read('package.json')).repository.url;

await main(async () => {
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'],
    { cwd: root, encoding: 'utf8' },
  )
    .split('\n')
    .filter(file => file && existsSync(fromRoot(file)));
  const problems = files.flatMap(file =>
    linksIn(read(file)).flatMap(link => {
      const problem = problemWith(link, file);
      return problem ? [`${file}: ${link} ${problem}`] : [];
    }),
  );
  problems.forEach(problem => console.error(problem));
  return problems.length === 0 ? 0 : 1;
});

/** @param {string} markdown */
function withoutCode(markdown) {
  return markdown
    .replace(/^ *```[\s\S]*?^ *```/gm, '')
    .replace(/`[^`\n]*`/g, '');
}

/** @param {string} markdown */
function linksIn(markdown) {
  const pattern = /\]\(([^()\s]+)\)|^\[[^\]]+\]: +(\S+)/gm;
  return [...withoutCode(markdown).matchAll(pattern)].map(
    ([, inline, defined]) => inline ?? defined ?? '',
  );
}

/**
 * @param {string} link
 * @param {string} file that has it
 */
function problemWith(link, file) {
  if (link === repository) {
    return undefined;
  }
  const inRepository = link.startsWith(`${repository}/`)
    ? link.slice(repository.length).replace(/^\/(?:blob|tree|raw)\/main\//, '')
    : undefined;
  if (inRepository === undefined && /^[a-z]+:/.test(link)) {
    return link.startsWith(new URL(repository).origin)
      ? `does not start with ${repository}`
      : undefined;
  }
  const [path = '', heading] = (inRepository ?? link).split('#');
  const start = inRepository === undefined ? dirname(file) : '.';
  const target = path ? resolve(root, start, path) : fromRoot(file);
  if (!existsSync(target)) {
    return 'leads nowhere';
  }
  const [, folder] = /^(plugins\/[^/]+)\/README\.md$/.exec(file) ?? [];
  if (folder && inRepository === undefined && isOutside(target, folder)) {
    return `is dead on the registry's page; start it with ${repository}/blob/main/`;
  }
  return heading && !headingsOf(target).includes(heading)
    ? 'has no such heading'
    : undefined;
}

/**
 * @param {string} target
 * @param {string} folder
 */
function isOutside(target, folder) {
  return relative(fromRoot(folder), target).startsWith('..');
}

/** @param {string} path of a Markdown file */
function headingsOf(path) {
  const text = readFileSync(path, 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, '');
  return [...text.matchAll(/^#+ +(.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
