/** Remembers the last result: made anew only when an argument is another one. */
export function latest<Args extends readonly unknown[], Result>(make: (...args: Args) => Result): (...args: Args) => Result {
  let kept: {readonly args: Args; readonly result: Result} | undefined;
  return (...args) => {
    if (!kept || args.some((arg, index) => arg !== kept?.args[index])) kept = {args, result: make(...args)};
    return kept.result;
  };
}
