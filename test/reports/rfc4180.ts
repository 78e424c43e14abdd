/**
 * Reads CSV by the grammar of RFC 4180, section 2, and refuses all else: a line break other than CRLF, a quote in a field that is not
 * quoted, anything after a closing quote, records of unequal length. A last CRLF begins no record.
 */
export function readStrictly(text: string, delimiter = ','): string[][] {
  const field = new RegExp(`"([^"]*(?:""[^"]*)*)"|([^"\r\n${delimiter}]*)`, 'y');
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length || record.length > 0) {
    field.lastIndex = at;
    const found = field.exec(text);
    if (!found) throw new SyntaxError(`no field at ${at}`);
    record.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    at = field.lastIndex;
    if (text.startsWith(delimiter, at)) {
      at += 1;
      continue;
    }
    if (at < text.length && !text.startsWith('\r\n', at)) throw new SyntaxError(`no end of a field at ${at}`);
    at += 2;
    records.push(record);
    if (record.length !== records[0]!.length) throw new SyntaxError(`${record.length} fields in record ${records.length}`);
    record = [];
  }
  return records;
}
