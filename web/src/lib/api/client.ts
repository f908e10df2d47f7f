/** The host's HTTP interface, as far as the client uses it: appending events and reading the log. */
import { problemOf, ProblemError, Unreachable } from './problem';
import type { components } from './schema.gen';

const TIMEOUT_MS = 20_000;

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new Unreachable();
  }
  // A proxy in front of a host that is down speaks for nobody.
  if (response.status === 502 || response.status === 504) throw new Unreachable();
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

async function read<T>(response: Response, how: (response: Response) => Promise<T>): Promise<T> {
  try {
    return await how(response);
  } catch {
    throw new Unreachable();
  }
}

export type Host = components['schemas']['AboutHost'];

export const host = async (): Promise<Host> =>
  read(await ask('/api/v1/host', { cache: 'no-store' }), (response) => response.json() as Promise<Host>);

/** Founds an assembly with the note of its first event; answers with the receipt. */
export const found = (note: string): Promise<string> => post('/api/v1/assemblies', note);

/** Appends an event; answers with the receipt. Sending the same note twice gives the same receipt. */
export const append = (assembly: string, note: string): Promise<string> =>
  post(`/api/v1/assemblies/${assembly}/events`, note);

async function post(path: string, note: string, token?: Token): Promise<string> {
  const { headers, ...init } = shown(token);
  const response = await ask(path, {
    ...init,
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: note,
  });
  return read(response, (answer) => answer.text());
}

/**
 * What shows that this device may read a record that is for members. It goes into a header alone: no address, no key of a cache has it. What is
 * read with it the browser does not keep, which no page could make it forget; see worker/bundles.ts.
 */
export type Token = string | undefined;

const shown = (token: Token, init: RequestInit = {}): RequestInit =>
  token === undefined ? init : { ...init, cache: 'no-store', headers: { authorization: `Bearer ${token}` } };

/** A file of the log: the checkpoint, the one that witnesses have cosigned, a tile or an entry bundle. */
export async function logFile(assembly: string, path: string, token?: Token): Promise<Uint8Array> {
  const init: RequestInit = ['checkpoint', 'cosigned'].includes(path) ? { cache: 'no-store' } : {};
  const response = await ask(`/log/${assembly}/${path}`, shown(token, init));
  return new Uint8Array(await read(response, (answer) => answer.arrayBuffer()));
}

/** Gives texts back to a host that does not give them any more. */
export const giveBack = async (assembly: string, lines: string, token: Token): Promise<void> => {
  await post(`/api/v1/assemblies/${assembly}/texts`, lines, token);
};

export type Challenge = components['schemas']['ChallengeView'];

/** What has to be signed to read a record that is for members. */
export const challenge = async (assembly: string): Promise<Challenge> =>
  read(
    await ask(`/api/v1/assemblies/${assembly}/reading/challenge`, { cache: 'no-store' }),
    (response) => response.json() as Promise<Challenge>,
  );

/** Shows a signed request or a pass for a token. */
export const token = async (assembly: string, note: string): Promise<components['schemas']['TokenView']> =>
  JSON.parse(
    await post(`/api/v1/assemblies/${assembly}/reading`, note),
  ) as components['schemas']['TokenView'];

export type Entrance = components['schemas']['EntranceView'];

/** What somebody sees who is not in yet. */
export const entrance = async (assembly: string, note: string): Promise<Entrance> =>
  JSON.parse(await post(`/api/v1/assemblies/${assembly}/entrance`, note)) as Entrance;

/** The record as one file. */
export async function recordFile(assembly: string, token: Token): Promise<Blob> {
  return read(await ask(`/api/v1/assemblies/${assembly}/record`, shown(token)), (answer) => answer.blob());
}

/** An assembly in the host's list. Only good for offering a link: its name is not checked by anybody. */
export type Hosted = components['schemas']['AssemblyLine'];

export const hosted = async (): Promise<Hosted[]> =>
  read(
    await ask('/api/v1/assemblies', { cache: 'no-store' }),
    (response) => response.json() as Promise<Hosted[]>,
  );

/** The members of an assembly as the host says. Only a hint, like the list. */
export async function membersOf(assembly: string): Promise<components['schemas']['MemberView'][]> {
  const answer = await ask(`/api/v1/assemblies/${assembly}`, { cache: 'no-store' });
  const view = await read(answer, (body) => body.json() as Promise<components['schemas']['AssemblyView']>);
  return view.members;
}
