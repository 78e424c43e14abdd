/**
 * An e-mail address so that its owner knows it and nobody else learns it: "j…n@…". Of a name of one or two letters only the first
 * is left; what is no address is masked as a name is.
 */
export function maskedAddress(address: string): string {
  const [name = '', domain] = address.trim().split(/@(?=[^@]*$)/);
  const letters = Array.from(name);
  const last = letters.length > 2 ? letters[letters.length - 1]! : '';
  return `${letters[0] ?? ''}…${last}${domain === undefined ? '' : '@…'}`;
}
