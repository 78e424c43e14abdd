/** Somebody's text within words of the document: its direction and theirs leave each other alone. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
