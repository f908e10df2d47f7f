/**
 * Whose assemblies these pages show. Mostly that of the host they came from; where a member's own program shows them, its start page
 * says of which host, and what is shared with others has to name that one (docs/own-client.md).
 */
const said =
  typeof document === 'undefined'
    ? undefined
    : document.querySelector<HTMLMetaElement>('meta[name="folkmoot-host"]')?.content;

/** Whether the pages come from a member's own program. */
export const isOwn = said !== undefined;

/** Scheme and name of the host. */
export const hostOrigin = said ?? (typeof location === 'undefined' ? '' : location.origin);
