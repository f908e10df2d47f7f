/** Which page is shown. A click on a link of ours changes the address without a reload. */
import { match, type Route } from './match';

class Router {
  route: Route = $state(match(location.pathname + location.search, location.hash));
  /** Set by a page that should not be left by accident; it is given the way to leave all the same. */
  ask: ((leave: () => void) => void) | undefined;
  /** Set by a page with several steps: told to which of them Back or Forward leads. */
  step: ((at: number) => void) | undefined;
  private here = location.href;

  start(): void {
    addEventListener('popstate', () => this.back());
    document.addEventListener('click', (event) => this.follow(event));
  }

  go(path: string, replace = false): void {
    if (this.asked(() => this.go(path, replace))) return;
    if (replace) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    this.read();
    scrollTo(0, 0);
  }

  private back(): void {
    const there = location.href;
    if (there === this.here && this.step) {
      this.step((history.state as { step?: number } | null)?.step ?? 0);
      return;
    }
    // The browser has gone already; the address of the page that stays is put back until the person has answered.
    if (this.ask && there !== this.here) {
      history.pushState(null, '', this.here);
      this.asked(() => history.back());
    } else this.read();
  }

  private asked(leave: () => void): boolean {
    const { ask } = this;
    ask?.(() => {
      this.ask = undefined;
      leave();
    });
    return ask !== undefined;
  }

  private read(): void {
    this.here = location.href;
    this.route = match(location.pathname + location.search, location.hash);
  }

  private follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    // A link into the same page (the skip link) is the browser's own business.
    if (link.pathname === location.pathname && link.hash) return;
    if (link.pathname.startsWith('/api/') || link.pathname.startsWith('/log/')) return;
    event.preventDefault();
    this.go(link.pathname + link.hash);
  }
}

export const router = new Router();
