/** A text cut to so many letters, for names as long as a book. It never ends in half a letter. */
export function clipped(text: string, most = 80): string {
  if (text.length <= most) return text;
  const letters = Array.from(text.slice(0, most * 2));
  return letters.length <= most && text.length <= most * 2 ? text : `${letters.slice(0, most).join('')}…`;
}
