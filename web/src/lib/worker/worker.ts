/** The worker: everything that needs secrets or WebAssembly happens here. */
import type { Answer, Request } from './calls';
import { handle } from './handlers';
import { refusalOf } from './refusal';

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  const { id, name, input } = data;
  const answer = (message: Answer) => self.postMessage(message);
  try {
    const value = await handle(name, input, (progress) => answer({ id, progress }));
    answer({ id, value });
  } catch (error) {
    answer({ id, refused: refusalOf(error) });
  }
};
