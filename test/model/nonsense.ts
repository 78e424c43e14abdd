import * as fc from 'fast-check';

/** Stands in nonsense wherever text may; it must never come out in a fault or a message. */
export const SECRET = 'ks-token-8d2f';

/** Stands for what no test tool can hold or print; `sprung` puts it in its place. */
class Trap {
  constructor(readonly make: () => unknown) {}
}
const huge = SECRET.padEnd(10_000_000, 'x');
const throwing = () => Object.defineProperty({id: 'x', rows: []}, 'id', {enumerable: true, get() { throw new Error(SECRET); }});
const revoked = () => {
  const {proxy, revoke} = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const trapped = () => new Proxy([], {get() { throw new TypeError(SECRET); }});
const circle = () => {
  const one: Record<string, unknown> = {id: 'x'};
  one['rows'] = [one];
  one['viewers'] = one;
  return one;
};

/** Anything that is not what a field should be, and much that nearly is. */
export const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  {weight: 6, arbitrary: fc.anything({withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true})},
  {weight: 8, arbitrary: fc.constantFrom<unknown>(
    undefined, null, NaN, -0, -1, 0.5, 1 + 1e-12, 1.5, 1e308, -1e308, Infinity, 2 ** 53, 5e-324, '', '12', SECRET, 'x'.repeat(1_001),
    '\ud800lone', 'nul\0bell\u0007tab\tline\n', '__proto__', 'constructor', 10n, Symbol('s'), () => 1, true, [], [[]], {}, new Map(),
    new Date(NaN), new Date(-1), new Date(Date.UTC(10_000, 0, 1)), new Date(8.64e15),
    '2026-02-31T00:00:00Z', '2026-05-04T09:00:00', '2026-05-04', '10000-01-01T00:00:00Z', 1_777_885_200_000,
    'javascript:alert(1)', 'http://elsewhere.example/', 'https://me:pw@video.example/', 'data:text/html,x',
    new Float64Array([1, -1, Infinity]), new BigInt64Array(2), new DataView(new ArrayBuffer(8)), new Array(5),
    [[1, 2]], [[1, -2]], [[1, 1e9]], [[null, 1_000_000]], {length: 3}, {then: 5}, Object.create(null), new String('x'), new Number(3),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  )},
  {weight: 3, arbitrary: fc.constantFrom(...[throwing, revoked, trapped, circle, () => huge].map((make) => new Trap(make)))},
);

/** The same, with its traps set. */
export function sprung(value: unknown): unknown {
  if (value instanceof Trap) return value.make();
  if (Array.isArray(value)) return value.map(sprung);
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [sprung(key), sprung(member)]));
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sprung(member)])) : value;
}

/** A sound answer gone wrong: members replaced, lost, repeated, added. */
export function goneWrong(sound: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({weight: 12, arbitrary: kept(sound)}, {weight: 1, arbitrary: nonsense});
}

function kept(sound: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(sound)) return fc.array(fc.oneof(...sound.map(goneWrong), nonsense), {maxLength: 5});
  if (sound instanceof Map) return fc.array(fc.tuple(fc.oneof(fc.constantFrom<unknown>(...sound.keys()), nonsense), goneWrong([...sound.values()][0] as unknown)))
    .map((pairs) => new Map(pairs));
  if (typeof sound !== 'object' || sound === null || sound instanceof Date || ArrayBuffer.isView(sound)) return fc.constant(sound);
  const members = Object.fromEntries(Object.entries(sound).map(([key, member]) => [key, goneWrong(member)]));
  return fc.record({...members, extra: nonsense}, {requiredKeys: []});
}
