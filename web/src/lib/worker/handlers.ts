import type { CallName, Progress } from './calls';
export async function handle(
  _name: CallName,
  _input: unknown,
  _onProgress: (p: Progress) => void,
): Promise<unknown> {
  throw new Error('x');
}
