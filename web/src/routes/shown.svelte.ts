/** The page that is shown. The one before stays until the next one has been loaded: nothing flashes in between. */
import { tick } from 'svelte';
import { catalogue } from '../lib/messages';
import type { Route } from '../lib/router/match';
import { version } from '../lib/state/version.svelte';
import { pages, type Page } from './pages';

/** Pages whose words are there from the start. */
const SAID_FIRST: ReadonlySet<Route['page']> = new Set(['start', 'missing']);
/** Sooner than this nobody wonders whether something happens. */
const SLOW_MS = 300;

export class Shown {
  page: { Page: Page; props: Route } | undefined = $state.raw();
  /** The next page takes its time. */
  slow = $state(false);

  /** Loads the page of a route and shows it. Called in an effect; answers with what to call when another is wanted. */
  load(route: Route): () => void {
    let stale = false;
    const waiting = setTimeout(() => (this.slow = true), SLOW_MS);
    const settle = () => {
      clearTimeout(waiting);
      this.slow = false;
    };
    const words = SAID_FIRST.has(route.page) ? undefined : catalogue.whole();
    Promise.all([pages[route.page](), words]).then(
      ([{ default: Page }]) => {
        if (stale) return;
        settle();
        this.turn(() => {
          version.lost = false;
          this.page = { Page, props: route };
        });
      },
      () => {
        if (stale) return;
        settle();
        version.lost = true;
      },
    );
    return () => {
      stale = true;
      settle();
    };
  }

  /** Shows the next page; where motion is welcome the one before fades away. */
  private turn(change: () => void): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Not the first page, which comes from nowhere, and not in a window that nobody looks at.
    if (calm || !this.page || document.hidden || !('startViewTransition' in document)) {
      change();
      return;
    }
    const turning = document.startViewTransition(async () => {
      change();
      await tick();
    });
    // Skipped when the window is resized or another page is chosen meanwhile: the page is there all the same.
    turning.ready.catch(() => undefined);
  }
}
