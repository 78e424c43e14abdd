/** How a call ended, if it did. */
export type Outcome<Value = unknown> =
  | {readonly ended: 'answered'; readonly value: Value}
  | {readonly ended: 'rejected'; readonly reason: unknown}
  | {readonly ended: 'never'};

/** Long enough for everything that is ready to be told: what rests on promises alone, and some messages between tasks. */
export async function aMoment(milliseconds = 0): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}

/** How a call ends within a time. */
export async function outcomeOf<Value>(call: PromiseLike<Value>, milliseconds: number): Promise<Outcome<Value>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<Outcome<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ended: 'never'}), milliseconds);
  });
  const ended = call.then(
    (value): Outcome<Value> => ({ended: 'answered', value}),
    (reason: unknown): Outcome<Value> => ({ended: 'rejected', reason}),
  );
  try {
    return await Promise.race([ended, never]);
  } finally {
    clearTimeout(timer);
  }
}

/** As a sentence goes on: “…, but it rejected with Error: no”. */
export function told(outcome: Outcome): string {
  if (outcome.ended === 'never') return 'it did neither answer nor reject';
  return outcome.ended === 'answered' ? 'it answered' : `it rejected with ${nameOf(outcome.reason)}`;
}

/** What was thrown, in a few words. */
export function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return JSON.stringify(thrown) ?? String(thrown);
  const {code} = thrown as {readonly code?: unknown};
  return `${thrown.name}${typeof code === 'string' ? ` “${code}”` : ''}: ${thrown.message}`;
}
