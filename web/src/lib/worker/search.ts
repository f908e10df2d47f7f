/** Assemblies that the keys of this device belong to, looked for on its server: those on its list, which are those that asked to be there. */
import { hosted, membersOf } from '../api/client';
import { opened } from './device';

/** More than these are not looked through: a server with so many is no place where somebody looks for a handful. */
const MOST_SEARCHED = 200;

/**
 * As the server says: a hint, to be checked. Keys are other ones in each assembly, so the device works out who they would be in each,
 * and asks for all lists of members alike.
 */
export async function search(): Promise<string[]> {
  const keys = opened();
  const found: string[] = [];
  const all = await hosted().catch(() => []);
  for (const { id, salt } of all.slice(0, MOST_SEARCHED)) {
    const own = JSON.parse(keys.ids_in(id, salt)) as string[];
    const members = await membersOf(id).catch(() => []);
    const known = members.some((one) => own.includes(one.id) && !one.left);
    if (known) found.push(id);
  }
  return found;
}
