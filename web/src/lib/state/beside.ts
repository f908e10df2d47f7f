/** What runs beside every page: the connection, the version, the device, ballots that wait. None of it delays the first picture. */
import { catalogue } from '../messages';
import { connection } from './connection.svelte';
import { device } from './device.svelte';
import { listen } from './storage.svelte';
import { unsettled } from './unsettled.svelte';
import { version } from './version.svelte';

/** Somebody is about to do something. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown'];
/** A page in a window that nobody looks at is not drawn. */
const DRAWN_MS = 200;

/** What does not arrive now is asked for again with the next page. */
const words = () => void catalogue.whole().catch(() => undefined);

/** Starts it once the first picture is there. `needed` says whether this page does more than being read. */
export function startBeside(needed: () => boolean): void {
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    // Whatever happens next may need other words; a newcomer who only reads needs none yet.
    if (needed()) words();
    else for (const sign of SIGNS) addEventListener(sign, words, { once: true, passive: true });
    listen();
    connection.start();
    version.start();
    void device.start().then(() => unsettled.start());
  };
  const drawn = setTimeout(begin, DRAWN_MS);
  requestAnimationFrame(() =>
    setTimeout(() => {
      clearTimeout(drawn);
      begin();
    }),
  );
}
