/**
 * Where a key takes an item of a list that is sorted: arrows, Home and End on its handle, Alt and an arrow anywhere in it (arrows alone
 * belong to the fields). The place can lie outside the list, where nothing is moved; undefined is no key for moving.
 */
export function keyTarget(
  { key, altKey, isComposing }: Pick<KeyboardEvent, 'key' | 'altKey' | 'isComposing'>,
  onHandle: boolean,
  place: number,
  count: number,
): number | undefined {
  if (isComposing) return undefined;
  const arrow = key === 'ArrowUp' ? place - 1 : key === 'ArrowDown' ? place + 1 : undefined;
  if (!onHandle) return altKey ? arrow : undefined;
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : arrow;
}
