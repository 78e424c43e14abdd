/** A real recording, or undefined where this machine has none: recordings are no part of the project. */
export async function sampleFile(path: string): Promise<Blob | undefined> {
  const response = await fetch(`/samples/${path}`);
  if (response.ok) return response.blob();
  console.warn(`skipped: there is no ${path} in the folder of recordings (ROOM_SAMPLES)`);
  return undefined;
}
