/**
 * How letters look. `size` is in points; `direction` is that of the whole text of which they are a part, where it has any letters that are
 * written from right to left.
 */
export interface Type { readonly size: number; readonly bold?: boolean; readonly direction?: 'ltr' | 'rtl' }
