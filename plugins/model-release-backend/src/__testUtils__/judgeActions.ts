import {
  RELEASE_ACTIONS,
  STEP_ACTIONS,
} from '@model-release/backstage-plugin-model-release-common';

/** Commands that programs and agents may give too. */
const FOR_EVERYBODY = ['comment', 'withdraw', 'refresh-owners'];

/** How an action may begin that reads, asks for a release, or takes back what it asked for. */
const HARMLESS_VERBS = [
  'check',
  'comment',
  'create',
  'find',
  'get',
  'list',
  'preview',
  'search',
  'withdraw',
];

const DECISIONS = [...STEP_ACTIONS, ...RELEASE_ACTIONS].filter(
  name => !FOR_EVERYBODY.includes(name),
);

/** An action as the registry lists it. */
export interface ListedAction {
  /** `model-release:verb-noun` */
  id: string;
  title: string;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLocaleLowerCase('en-US')
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/**
 * What speaks against an action, by its name: a verb that is not known to be harmless, or one of our
 * decisions, anywhere in it. Decisions are for people with their own hands; an action may be called
 * with a person's own token, and then nothing tells the two apart.
 */
export function suspicionsOf({ id, title }: ListedAction): string[] {
  const [verb] = wordsOf(id.slice(id.indexOf(':') + 1));
  const words = wordsOf(`${id.slice(id.indexOf(':') + 1)} ${title}`);
  const decisions = DECISIONS.filter(name =>
    ` ${words.join(' ')} `.includes(` ${wordsOf(name).join(' ')} `),
  );
  return [
    ...(HARMLESS_VERBS.includes(verb) ? [] : [`begins with “${verb}”`]),
    ...decisions.map(name => `says “${name}”`),
  ];
}
