/** A line of a bench: a ratio where no unit is given, better when smaller. */
export interface Measured { readonly what: string; readonly value: number; readonly mark?: number; readonly unit?: string; readonly note?: string }

/** One run of a contender. */
export interface Run { readonly milliseconds: number; readonly longestTask: number }

declare const gc: (() => void) | undefined;

/** Runs each contender in turn, so that a busy moment of the machine meets all; of each the median of the times, with what that run gave back, and the median of the longest tasks. */
export async function inTurn<Names extends string, Result>(contenders: Readonly<Record<Names, () => Promise<Result>>>, times: number): Promise<Record<Names, Run & {readonly result: Result}>> {
  const names = Object.keys(contenders) as Names[];
  const runs = new Map<Names, (Run & {readonly result: Result})[]>(names.map((name) => [name, []]));
  for (let round = 0; round < times; round += 1) {
    for (const name of names) {
      gc?.();
      await rest();
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => { for (const {duration} of list.getEntries()) tasks.push(duration); });
      observer.observe({type: 'longtask'});
      const begun = performance.now();
      const result = await contenders[name]();
      const milliseconds = performance.now() - begun;
      await rest();
      observer.disconnect();
      runs.get(name)!.push({milliseconds, longestTask: Math.max(0, ...tasks), result});
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(runs.get(name)!)])) as Record<Names, Run & {readonly result: Result}>;
}

/** Long tasks are told a moment later. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 150));

function median<Result extends Run>(runs: readonly Result[]): Result {
  const middle = (of: (run: Result) => number) => [...runs].sort((a, b) => of(a) - of(b))[Math.floor(runs.length / 2)]!;
  return {...middle(({milliseconds}) => milliseconds), longestTask: middle(({longestTask}) => longestTask).longestTask};
}

/** The heap of the page now, in MB. */
export function heap(): number {
  return (performance as Performance & {readonly memory: {readonly usedJSHeapSize: number}}).memory.usedJSHeapSize / 1e6;
}

export function collectGarbage(): void {
  gc?.();
}
