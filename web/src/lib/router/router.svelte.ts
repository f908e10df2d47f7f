/** Which page is shown. A click on a link of ours changes the address without a reload. */
import { match, type Route } from './match';

class Router {
  route: Route = $state(match(location.pathname, location.hash));

  start(): void {
    addEventListener('popstate', () => this.read());
    document.addEventListener('click', (event) => this.follow(event));
  }

  go(path: string, replace = false): void {
    if (replace) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    this.read();
    scrollTo(0, 0);
  }

  private read(): void {
    this.route = match(location.pathname, location.hash);
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
