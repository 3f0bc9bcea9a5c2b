import { PREPARATIONS, STEP_OF } from './everyStepRunbook';

/** The same release, asked for by different people or with its steps given to somebody. */
export type Line =
  | 'asked for by nora'
  | 'asked for by rita'
  | 'asked for by nadia'
  | 'given to gina'
  | 'asked for by a program';

/** Who asks for the releases of a line. */
export const REQUESTERS: Record<Line, string> = {
  'asked for by nora': 'user:default/nora',
  'asked for by rita': 'user:default/rita',
  'asked for by nadia': 'user:default/nadia',
  'given to gina': 'user:default/nora',
  'asked for by a program': 'external:pipeline',
};

/** How somebody's word arrives: from their own hands, through a template, through an agent, from a program. */
export type Through = 'person' | 'scaffolder' | 'mcp' | 'service';

/** Somebody, and what they have to do with a release. */
export interface Relation {
  ref: string;
  line: Line;
  /** In a sentence that begins with them. */
  means: string;
  /** The absent person for whom they would act. */
  absent?: string;
  /** Of the steps that the sign-off covers: one that is their work, or that of the absent person. */
  handedIn?: string;
  /** Who signed in their stead, or they in whose. */
  signer?: string;
  /** The ways in which it is looked at how they fare. */
  through: readonly Through[];
}

const [SCOPE, DATA] = PREPARATIONS;

function user(
  name: string,
  means: string,
  rest: Partial<Relation> = {},
): Relation {
  const line = 'asked for by nora';
  const ref = `user:default/${name}`;
  return { ref, line, means, through: ['person'], ...rest };
}

const absent = (name: string) => `user:default/${name}`;
/** For those who are also looked at through a template, or a template and an agent. */
const TEMPLATE: Partial<Relation> = { through: ['person', 'scaffolder'] };
const ANY_WAY: Partial<Relation> = { through: ['person', 'scaffolder', 'mcp'] };

function program(ref: string, line: Line, means: string): Relation {
  return { ref, line, means, through: ['service'] };
}

/** Everybody who is looked at, by what they are to the release and its steps. */
export const RELATIONS = {
  requester: user('nora', 'asked for it and owns no step', ANY_WAY),
  owner: user('omar', 'belongs to a group that owns the steps', ANY_WAY),
  'owner-through-two-groups': user('theo', 'belongs to both groups'),
  'owner-through-a-nested-group': user('nils', 'is in a group below one'),
  'owner-who-did-the-work': user('olga', 'owns them and handed in all three', {
    handedIn: STEP_OF.manual,
  }),
  'owner-who-prepared': user('cora', 'owns them and handed in the scope', {
    handedIn: SCOPE,
  }),
  'owner-who-signed': user('sven', 'has signed already'),
  'owner-for-whom-was-signed': user('ossi', 'has dana, who signed for him', {
    signer: 'dana',
  }),
  preparer: user('paul', 'handed in a covered step and owns no other'),
  delegate: user('dora', 'stands in for omar, an owner', {
    absent: absent('omar'),
    ...TEMPLATE,
  }),
  'delegate-who-prepared': user('carl', 'handed in the data; is for omar', {
    absent: absent('omar'),
    handedIn: DATA,
  }),
  'delegate-of-preparer': user('cleo', 'stands in for cora, see above', {
    absent: absent('cora'),
    handedIn: SCOPE,
  }),
  'delegate-of-signer': user('sue', 'stands in for sven, who has signed', {
    absent: absent('sven'),
    signer: 'sven',
  }),
  'delegate-who-signed': user('dana', 'has signed for ossi already', {
    absent: absent('ossi'),
  }),
  'delegate-of-requester': user('remy', 'stands in for nora'),
  'delegate-of-delegate': user('dirk', 'stands in for dora, but not for omar'),
  'delegate-of-yesterday': user('emil', 'was to stand in for omar; it ended'),
  'delegate-of-tomorrow': user('fred', 'will stand in for omar some day'),
  stranger: user('zoe', 'has nothing to do with it'),
  administrator: user('adam', 'is in a group below the administrators'),
  waiver: user('wanda', 'is named as one who may waive'),
  'delegate-of-administrator': user('ada', 'stands in for adam'),
  'model-owner': user('mona', 'belongs to the group that owns the model'),
  'requester-who-owns': user('rita', 'asked for it and owns the steps', {
    line: 'asked for by rita',
    ...TEMPLATE,
  }),
  'delegate-of-requester-who-owns': user('rolf', 'stands in for rita', {
    line: 'asked for by rita',
    absent: absent('rita'),
  }),
  'requester-who-is-delegate': user('nadia', 'asked for it, is for omar', {
    line: 'asked for by nadia',
    absent: absent('omar'),
  }),
  assignee: user('gina', 'belongs to a group and was given its step', {
    line: 'given to gina',
    ...TEMPLATE,
  }),
  'delegate-of-assignee': user('gus', 'stands in for gina', {
    line: 'given to gina',
    absent: absent('gina'),
  }),
  'passed-over': user('omar', 'belongs to the group that the step left', {
    line: 'given to gina',
  }),
  'delegate-of-passed-over': user('dora', 'stands in for omar, see above', {
    line: 'given to gina',
  }),
  'program-that-asked': program(
    'external:pipeline',
    'asked for by a program',
    'opened it in its own name',
  ),
  'foreign-program': program(
    'external:other',
    'asked for by nora',
    'has nothing to do with it',
  ),
  'namesake-of-requester': program(
    'user:default/nora',
    'asked for by nora',
    'calls itself like the person who asked for it',
  ),
  'namesake-of-assignee': program(
    'user:default/gina',
    'given to gina',
    'calls itself like the person who was given the step',
  ),
} satisfies Record<string, Relation>;

/** One of {@link RELATIONS}. */
export type Who = keyof typeof RELATIONS;
