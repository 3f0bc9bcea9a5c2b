import assert from 'node:assert/strict';
import { ApiPerson } from './apiPerson.ts';
import { moves, request } from './apiWalk.ts';

/**
 * Requests a release over HTTP.
 *
 * @param who - requests it, by the name of their User
 * @param different - from the request of the API walk
 * @returns its id
 */
export async function requestRelease(
  baseUrl: string,
  who: string,
  different: object = {},
): Promise<string> {
  const person = await ApiPerson.signIn(baseUrl, who);
  const release = await person.post('/v1/releases', {
    ...request,
    ...different,
  });
  return release.id;
}

/** Makes one move of the API walk, as the person whose move it is. */
export async function makeMove(
  baseUrl: string,
  id: string,
  name: string,
): Promise<void> {
  const { who, make } = moves[indexOf(name)]!;
  await make(await ApiPerson.signIn(baseUrl, who), id);
}

/**
 * Makes the moves of the API walk that come before one of them.
 *
 * @param options.from - the first to make, where others were made before
 */
export async function walkUpTo(
  baseUrl: string,
  id: string,
  name: string,
  { from = moves[0]!.name } = {},
): Promise<void> {
  for (const move of moves.slice(indexOf(from), indexOf(name))) {
    await makeMove(baseUrl, id, move.name);
  }
}

function indexOf(name: string): number {
  const index = moves.findIndex(move => move.name === name);
  assert.notEqual(index, -1, `The API walk has no move "${name}"`);
  return index;
}
