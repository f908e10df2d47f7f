/**
 * Which build of the client this is, and whether the host has another one by now. A page that was open for days, or that came
 * from this device's store, must not seal ballots with old code without anybody knowing.
 */

/** A hash over the sources, put here by vite.config.ts; empty while developing. */
export const build: string = import.meta.env.PROD ? __BUILD__ : '';

/** True when the host says that it serves another build. False too when it gives no answer: then nothing can be sent anyway. */
export async function outdated(): Promise<boolean> {
  if (!build) return false;
  try {
    const response = await fetch('/version.json', { cache: 'no-store', credentials: 'omit' });
    if (!response.ok) return false;
    const served: unknown = await response.json();
    return (
      typeof served === 'object' &&
      served !== null &&
      'build' in served &&
      typeof served.build === 'string' &&
      served.build !== build
    );
  } catch {
    return false;
  }
}
