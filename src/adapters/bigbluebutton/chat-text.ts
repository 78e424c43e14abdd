/** The tags that BigBlueButton's clients wrote into messages: links, line breaks and simple styles. */
const tag = /<(\/?)(a|b|br|div|em|font|i|p|span|strong|u)\b[^<>]*>/gi;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const named = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', '\''], ['nbsp', '\u00a0']]);

/**
 * What a person wrote. Clients up to 2.7 send a message as HTML: what was typed is escaped, links stand in `<a>` and lines end
 * with `<br/>`. From 3.0 on it is the text as typed, which must stay as it is: `a<b` is no tag there.
 */
export function chatText(message: string): string {
  return message
    .replace(/\r\n|\n\r|\r/g, '\n')
    .replace(tag, (_, end: string, name: string) => (name.toLowerCase() === 'br' && end === '' ? '\n' : ''))
    .replace(entity, (written, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name.toLowerCase()) ?? written;
      const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : written;
    });
}
