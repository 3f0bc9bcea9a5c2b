import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** The annotation on demo users that says what their job is called. */
export const JOB_TITLE_ANNOTATION = 'demo.model-release.dev/job-title';

/** The annotation on demo groups that says where their people come on the sign-in page: a number. */
export const SIGN_IN_ORDER_ANNOTATION = 'demo.model-release.dev/sign-in-order';

/** A team as the sign-in page shows it. */
export type Team = { ref: string; title: string };

/** A person whom one can sign in as. `does` says in a sentence what they do in the runbook. */
export type Person = {
  name: string;
  displayName: string;
  jobTitle?: string;
  does?: string;
  teams: Team[];
};

/** Lists everybody in the catalog with their teams: in the order of the teams, then by name. */
export async function listPeople(options: {
  catalog: CatalogService;
  auth: AuthService;
}): Promise<Person[]> {
  const credentials = await options.auth.getOwnServiceCredentials();
  const { items } = await options.catalog.getEntities(
    { filter: { kind: ['User', 'Group'] } },
    { credentials },
  );
  const groups = new Map(
    items
      .filter(entity => entity.kind === 'Group')
      .map(group => [stringifyEntityRef(group), group]),
  );
  const placeOf = ({ teams }: Person) =>
    Number(
      groups.get(teams[0]?.ref)?.metadata.annotations?.[
        SIGN_IN_ORDER_ANNOTATION
      ] ?? Infinity,
    );
  return items
    .filter(isSelectable)
    .map(user => toPerson(user, groups))
    .sort((one, other) => one.displayName.localeCompare(other.displayName))
    .sort((one, other) => compare(placeOf(one), placeOf(other)));
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

// Signing in looks for a name in the default namespace, so nobody else can be offered.
function isSelectable(entity: Entity): boolean {
  return (
    entity.kind === 'User' &&
    (entity.metadata.namespace ?? DEFAULT_NAMESPACE) === DEFAULT_NAMESPACE
  );
}

function toPerson(user: Entity, groups: Map<string, Entity>): Person {
  return {
    name: user.metadata.name,
    displayName: titleOf(user),
    jobTitle: user.metadata.annotations?.[JOB_TITLE_ANNOTATION],
    does: user.metadata.description,
    teams: (user.relations ?? [])
      .filter(relation => relation.type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => toTeam(targetRef, groups.get(targetRef))),
  };
}

function toTeam(ref: string, group: Entity | undefined): Team {
  return { ref, title: group ? titleOf(group) : parseEntityRef(ref).name };
}

function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? entity.metadata.title ?? entity.metadata.name;
}
