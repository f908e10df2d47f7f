/** Whether this device is connected and the host answers, as far as anybody here has noticed. */

class Connection {
  /** The device itself has no connection. */
  offline = $state(!navigator.onLine);
  /** There is a connection, but the host gave no answer when it was asked last. */
  silent = $state(false);

  private answeredAt = 0;

  /** Listens for as long as the page lives. */
  start(): void {
    addEventListener('offline', () => {
      this.offline = true;
      const at = performance.now();
      // An answer that was on its way when the connection went says nothing of what comes after.
      setTimeout(() => {
        if (!navigator.onLine && this.answeredAt < at + 1_000) this.offline = true;
      }, 2_000);
    });
    addEventListener('online', () => (this.offline = false));
  }

  answered(): void {
    this.answeredAt = performance.now();
    this.offline = false;
    this.silent = false;
  }

  unanswered(): void {
    this.silent = true;
    this.offline = !navigator.onLine;
  }

  /** Why nothing can be sent now; undefined when all is well. */
  get trouble(): 'offline' | 'silent' | undefined {
    if (this.offline) return 'offline';
    return this.silent ? 'silent' : undefined;
  }
}

export const connection = new Connection();
