/** Panels that have a page of their own here. */
export const detailed = ['interactions', 'recordings', 'countries', 'devices'];

/** What stands in the address, in its order: words out of a list, the first of them where none is given, or any text. */
const parts = new Map(Object.entries({
  page: ['my-media', 'media', 'gallery', 'analytics'],
  search: undefined,
  media: undefined,
  /** The way by which the reader came to the analytics, and leads back. */
  from: ['my-media', 'media', 'gallery'],
  tab: ['room', 'video'],
  session: undefined,
  details: ['', ...detailed],
  interaction: undefined,
}));

/** Where the reader is, from the query of an address: a value for every part, `''` where there is none. */
export function readRoute(query) {
  const asked = new URLSearchParams(query);
  return Object.fromEntries([...parts].map(([name, words]) => {
    const value = asked.get(name) ?? '';
    return [name, words ? words.find((word) => word === value) ?? words[0] : value];
  }));
}

/** The address that leads there; what is left out of it is as `readRoute` says. */
export function addressOf(route) {
  const query = new URLSearchParams();
  for (const [name, words] of parts) {
    const value = route[name];
    if (value && value !== words?.[0]) query.set(name, value);
  }
  return `${location.pathname}${query.size > 0 ? `?${query}` : ''}`;
}
