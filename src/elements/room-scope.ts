import {createContext} from '@lit/context';
import type {AdapterErrorCode, AnalyticsAdapter, DocumentBrand, FontLoader} from '../model/index.js';
import type {TimeCursor} from './time-cursor.js';

export type Theme = 'auto' | 'light' | 'dark';
export type CsvHeaders = 'keys' | 'labels';
export type CsvDelimiter = 'comma' | 'semicolon' | 'tab';

/** What the panels of one page share: where the facts come from, which session they are of, and how the reader reads. */
export interface RoomScope {
  readonly adapter?: AnalyticsAdapter | Promise<AnalyticsAdapter> | undefined;
  readonly roomId?: string | undefined;
  readonly sessionId?: string | undefined;
  /** Of which roles alone the page is; absent or empty: of everyone. */
  readonly roles?: readonly string[] | undefined;
  /** The session is still being chosen: panels hold their place and ask nothing. */
  readonly waiting?: boolean | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
  /** How the files of tables are written. */
  readonly csvHeaders?: CsvHeaders | undefined;
  readonly csvDelimiter?: CsvDelimiter | undefined;
  /** What the documents bear of the host, and where their letters come from. */
  readonly brand?: DocumentBrand | undefined;
  readonly loadFont?: FontLoader | undefined;
  /** Counts up when everything on the page is to be asked anew. */
  readonly revision?: number | undefined;
  /**
   * Parts of the page of which the source says that they have changed, by `Source.id`, each with the number of its latest change;
   * `session` stands for all of them. A panel whose part has a new number asks anew.
   */
  readonly changes?: ReadonlyMap<string, number> | undefined;
  /** What the page around tells once for all of its panels: they say nothing of their own when they fail so. */
  readonly toldAbove?: AdapterErrorCode | undefined;
  /** Would a link to this panel, `recordings`, lead anywhere? */
  readonly leadsTo?: ((name: string) => boolean) | undefined;
  /** The moment that timeline and open heat strips point at together. */
  readonly cursor?: TimeCursor | undefined;
}

/** Given by `<room-provider>` and `<room-analytics>` to the panels inside. A host may answer the `context-request` event itself. */
export const roomScope = createContext<RoomScope>('room-analytics-scope');
