/** A team as the back end names it. */
export type Team = { ref: string; title: string };

/** Somebody whom one can sign in as. `does` says in a sentence what they do in the runbook. */
export type Person = {
  name: string;
  displayName: string;
  jobTitle?: string;
  does?: string;
  teams: Team[];
};

/** People under one heading. */
export type PeopleOfTeam = { title: string; people: Person[] };

/**
 * Asks the back end whom one can sign in as.
 *
 * With the browser's own fetch: the app's would first wait for somebody to be signed in.
 */
export async function fetchPeople(authUrl: string): Promise<Person[]> {
  const response = await fetch(`${authUrl}/persona/people`);
  if (!response.ok) {
    throw new Error(
      `the back end responded with ${response.status} ${response.statusText}`.trim(),
    );
  }
  const { people } = await response.json();
  return people;
}

/** Puts each person below the first of their teams, and keeps the order of both. */
export function groupByTeam(people: Person[]): PeopleOfTeam[] {
  const teams = new Map<string, Person[]>();
  for (const person of people) {
    const title = person.teams[0]?.title ?? 'No team';
    teams.set(title, [...(teams.get(title) ?? []), person]);
  }
  return Array.from(teams, ([title, members]) => ({ title, people: members }));
}
