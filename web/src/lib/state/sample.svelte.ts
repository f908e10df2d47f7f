/** Which assembly of this host is the sample, in which everybody may try things; asked once. */
import { host } from '../api/client';

class Sample {
  id: string | null = $state(null);
  private asked = false;

  /** Asks the host, unless it has been asked. Nobody waits for the answer. */
  ask(): void {
    if (this.asked) return;
    this.asked = true;
    host().then(
      (about) => (this.id = about.sample ?? null),
      () => (this.asked = false),
    );
  }
}

export const sample = new Sample();
