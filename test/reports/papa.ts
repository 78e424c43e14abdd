/** What the tests ask of PapaParse, a reader of CSV that is not ours. */
export interface Papa {
  parse(text: string, options: {readonly delimiter: string}): {readonly data: string[][]; readonly errors: readonly unknown[]};
}

/** It is no module: it comes as a script. */
export async function loadPapa(): Promise<Papa> {
  const script = document.createElement('script');
  script.src = '/node_modules/papaparse/papaparse.min.js';
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  return (window as unknown as {Papa: Papa}).Papa;
}
