/** What another program says of a file; undefined where this machine has no such program. */
export async function askProgram(name: 'qpdf' | 'pdfinfo' | 'pdftotext' | 'unzip', file: Blob): Promise<{readonly status: number; readonly said: string; readonly complaints: string} | undefined> {
  const answer = await fetch(`/programs/${name}`, {method: 'POST', body: file});
  const {installed, ...told} = await answer.json() as {installed: boolean; status: number; said: string; complaints: string};
  return installed ? told : undefined;
}
