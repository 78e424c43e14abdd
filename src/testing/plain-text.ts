/** Members that tell when the answer was made, so that they differ from one to the next. */
const MOMENTS = new Set(['asOf', 'expiresAt']);

/** An answer as text: the same for equal answers, whatever their members' order and whatever array holds a series. */
export function plainText(answer: unknown): string {
  return JSON.stringify(plain(answer)) ?? 'undefined';
}

function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString();
  if (value instanceof Map) return ['map', ...[...value].map(plain).sort(byText)];
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, plain);
  if (Array.isArray(value)) return value.map(plain);
  const members = Object.entries(value).filter(([name, member]) => member !== undefined && !MOMENTS.has(name));
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, plain(member)]));
}

const byText = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1);
