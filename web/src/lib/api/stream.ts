/** Tells when the log of an assembly grows. What it says is only a hint to look: nothing in it is believed. */
export function onGrowth(assembly: string, look: () => void): () => void {
  const source = new EventSource(`/api/v1/assemblies/${assembly}/stream`);
  source.addEventListener('head', look);
  source.addEventListener('phase', look);
  return () => source.close();
}
