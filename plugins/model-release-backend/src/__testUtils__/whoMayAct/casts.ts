import { onBehalfOf, person, program } from '../TestPortal';
import { Relation, RELATIONS, Through, Who } from './relations';

/** Somebody who asks, in one of the ways in which they can. */
export interface Cast extends Omit<Relation, 'through'> {
  who: Who;
  through: Through;
  authorization: string;
  /** The plugin that presents their credentials. */
  plugin?: string;
}

const PLUGINS: Partial<Record<Through, string>> = {
  scaffolder: 'plugin:scaffolder',
  mcp: 'plugin:mcp-actions',
};

/** The last part of a ref, by which sentences call somebody. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function authorize(ref: string, through: Through): string {
  if (through === 'service') {
    return program(ref);
  }
  const plugin = PLUGINS[through];
  return plugin ? onBehalfOf(nameOf(ref), plugin) : person(nameOf(ref));
}

/** Everybody, in every way that is looked at. */
export const CASTS: Cast[] = Object.entries<Relation>(RELATIONS).flatMap(
  ([who, relation]) =>
    relation.through.map(through => ({
      ...relation,
      who: who as Who,
      through,
      authorization: authorize(relation.ref, through),
      plugin: PLUGINS[through],
    })),
);
