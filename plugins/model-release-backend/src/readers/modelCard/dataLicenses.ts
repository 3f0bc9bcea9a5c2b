import { VOCABULARY } from './cardVocabulary';
import { headingNames } from './headingNames';
import { licensesIn } from './licensesIn';
import { meaningful } from './meaningful';
import { namesIn } from './namesIn';
import { plainValue } from './plainValue';
import { tableCells } from './tableValues';

/** Datasets come in dozens, not in thousands. */
const MAX_DATASETS = 200;

function namesLicense(head: string): boolean {
  return headingNames(head).some(name =>
    VOCABULARY.license.telling.some(expression => expression.test(name)),
  );
}

/** Licenses that the front matter gives for datasets, each beside its name. */
function fromFrontMatter({ datasets }: Record<string, unknown>): string[] {
  return (Array.isArray(datasets) ? datasets : [])
    .slice(0, MAX_DATASETS)
    .flatMap(entry => namesIn(entry?.license ?? entry?.licence));
}

/** What a cell about a license says: the ids in it, or else its words. */
function licensesInCell(cell: string): string[] {
  const ids = licensesIn(cell);
  const words = meaningful(plainValue(cell));
  return ids.length > 0 || words === undefined ? ids : [words];
}

/** The column `License` of a table of datasets. */
function fromTable(text: string): string[] {
  const rows = text.split('\n').map(tableCells);
  const head = rows.findIndex(cells => cells.some(namesLicense));
  if (head < 0) {
    return [];
  }
  const column = rows[head].findIndex(namesLicense);
  const end = rows.findIndex((cells, at) => at > head && cells.length < 2);
  return rows
    .slice(head + 1, end < 0 ? undefined : end)
    .slice(0, MAX_DATASETS)
    .flatMap(cells => licensesInCell(cells[column] ?? ''));
}

/** The licenses that a card names for its data: beside each dataset, in a table, or in passing. */
export function dataLicenses(
  values: Record<string, unknown>,
  trainingData = '',
): string[] {
  return [
    ...fromFrontMatter(values),
    ...fromTable(trainingData),
    ...licensesIn(trainingData),
  ];
}
