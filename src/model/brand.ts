/** What a host puts its mark on the documents with. */
export interface DocumentBrand {
  /**
   * A picture beside the title, PNG or JPEG, at most 1 MB: the file itself, or its address. An address has to be of the page's own
   * origin, since nothing here sends a request elsewhere; for any other picture give the file.
   */
  readonly logo?: Blob | string | undefined;
  /** In place of the accent, as `#rrggbb`. */
  readonly colour?: string | undefined;
  /** At the foot of every page: at most 200 letters. */
  readonly footer?: string | undefined;
}

/** TrueType files of a font; without `bold` the regular one serves for both. */
export interface FontFiles { readonly regular: ArrayBuffer; readonly bold?: ArrayBuffer | undefined }

/**
 * Brings a font for what ours cannot write, where the host has one: it is asked once for each document, with the document's language.
 * Where it brings none, or fails, the browser draws such letters. What is written from right to left is always drawn.
 */
export type FontLoader = (language: string) => Promise<FontFiles | undefined> | FontFiles | undefined;
