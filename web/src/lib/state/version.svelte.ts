/** Whether a newer build of the client is there, for whoever has to say so. */
import { outdated } from '../version';

const EVERY_MS = 10 * 60 * 1000;

class Version {
  newer = $state(false);
  /** A part of the client could not be loaded: often the sign of a build that the host no longer has. */
  lost = $state(false);

  /** Looks now, whenever the page is seen again, when the connection is back, and now and then. */
  start(): void {
    const look = () => void this.check();
    look();
    setInterval(look, EVERY_MS);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) look();
    });
  }

  async check(): Promise<boolean> {
    this.newer = await outdated();
    return this.newer;
  }

  /** Loads the page again, and with it the newest build. */
  load(): void {
    location.reload();
  }
}

export const version = new Version();
