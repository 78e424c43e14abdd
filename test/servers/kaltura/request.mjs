const LONGEST = 1_000_000;

/** What a call to API v3 says: `{service, action, parameters}`; a multirequest has `calls`. Parameters come by address and by body, JSON or form. */
export async function readCall(request) {
  const url = new URL(request.url, 'http://localhost');
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST) throw new Error('The question is too long.');
  }
  const isJson = /json/.test(request.headers['content-type'] ?? '');
  const body = isJson && text ? JSON.parse(text) : nested(new URLSearchParams(text));
  const parameters = withoutNulls({...nested(url.searchParams), ...body});
  const named = Object.fromEntries([...url.pathname.matchAll(/\/(service|action)\/([^/]+)/g)].map(([, part, value]) => [part, value]));
  const {service = '', action = '', ...rest} = {...parameters, ...named};
  const isMany = /^multirequest$/i.test(service);
  return {service: service.toLowerCase(), action: action.toLowerCase(), parameters: rest, calls: isMany ? callsOf(rest) : undefined, text};
}

/** Calls may be counted from 0 or from 1. At the first number that calls nothing the service stops, without a word. */
function callsOf(parameters) {
  const numbers = Object.keys(parameters).filter((key) => /^\d+$/.test(key)).map(Number);
  const common = Object.fromEntries(['ks', 'clientTag', 'partnerId'].filter((name) => name in parameters).map((name) => [name, parameters[name]]));
  const calls = [];
  for (let number = Math.min(1, ...numbers); number <= Math.max(0, ...numbers); number += 1) {
    const {service, action, ...own} = parameters[number] ?? {};
    if (!service || !action) break;
    calls.push({service: String(service).toLowerCase(), action: String(action).toLowerCase(), parameters: {...common, ...own}});
  }
  return calls;
}

/** `{1:result:id}` stands for what call 1 answered. */
export function withResults(parameters, answers) {
  const settle = (value) => {
    if (typeof value === 'string') {
      const [, number, path] = /^\{(\d+):result:([\w:]+)\}$/.exec(value) ?? [];
      return path ? path.split(':').reduce((found, key) => found?.[key], answers[Number(number) - 1]) : value;
    }
    return value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settle(one)])) : value;
  };
  return settle(parameters);
}

/** `1:service=x` and `filter[fromDate]=1` as objects. */
function nested(pairs) {
  const all = {};
  for (const [name, value] of pairs) {
    const path = name.split(/[:[\]]+/).filter(Boolean);
    if (path.some((key) => key === '__proto__')) continue;
    let place = all;
    for (const key of path.slice(0, -1)) place = typeof place[key] === 'object' ? place[key] : (place[key] = {});
    place[path.at(-1)] = value;
  }
  return all;
}

/** A property that was null is sent as `name__null`, and means nothing. */
function withoutNulls(value) {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key, one]) => !key.endsWith('__null') && one !== null).map(([key, one]) => [key, withoutNulls(one)]));
}
