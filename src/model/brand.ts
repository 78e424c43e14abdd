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

/**
 * Brings a font (TrueType) that has the letters of a text which ours lacks; undefined where it knows of none. Asked once for each
 * text that would else be drawn.
 */
export type FontLoader = (text: string) => Promise<ArrayBuffer | undefined>;
