const LONGEST = 8_192;

/**
 * The one gate for an address from outside: its normal form, or undefined where it must not be followed. Only `https:` passes,
 * and `http:` to this machine or to the host that the page (`base`) itself came from; never with a name or password in it.
 */
export function safeUrl(text: string, base: string | undefined = pageAddress()): string | undefined {
  if (text.length > LONGEST) return undefined;
  const page = parse(base);
  const url = parse(text, page);
  if (!url || url.username || url.password) return undefined;
  const passes = url.protocol === 'https:' || (url.protocol === 'http:' && (isThisMachine(url) || url.host === page?.host));
  return passes ? url.href : undefined;
}

/** Outside a browser there is no page. */
function pageAddress(): string | undefined {
  return 'location' in globalThis ? globalThis.location.href : undefined;
}

function parse(text: string | undefined, base?: URL): URL | undefined {
  try {
    return text === undefined ? undefined : new URL(text, base);
  } catch {
    return undefined;
  }
}

function isThisMachine({hostname}: URL): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]';
}
