import {kalturaAdapter, type KalturaAdapterOptions} from '../../src/adapters/kaltura.js';
import type {AnalyticsAdapter} from '../../src/model/index.js';
import {startServer, type TestServer} from '../servers/test-server.js';

/** The figures of one row or total, by Kaltura's own names of columns. */
type Figures = Readonly<Record<string, number>>;
type Row = Figures & {readonly id: string; readonly name: string; readonly key: string; readonly title: string};

/** What the server itself counts of a session: see `test/servers/kaltura/truth.mjs`. */
export interface Truth {
  readonly session: {readonly startTime: number; readonly endTime: number};
  readonly room: string;
  readonly overview: Figures;
  readonly timeline: readonly Figures[];
  readonly attendees: readonly Row[];
  readonly totals: Figures;
  /** What a person's windows were in, minute by minute, parted by blanks; nothing: away. */
  readonly strips: Readonly<Record<string, readonly string[]>>;
  readonly interactions: readonly {readonly question: string; readonly nvoted: number; readonly options: readonly (readonly [string, number, boolean?])[]}[];
  readonly recordings: {readonly totals: Figures; readonly rows: readonly Row[]; readonly viewers: readonly Row[]; readonly playsByDay: readonly {day: string; plays: number}[]};
  readonly countries: readonly Row[];
  readonly devices: readonly Row[];
}

export interface Asked { readonly service: string; readonly action: string; readonly url: string; readonly authorization?: string; readonly text: string; readonly parameters: Readonly<Record<string, unknown>> }

/** Kaltura with its one account, and the adapter as a host would connect it. */
export class Account {
  private constructor(readonly server: TestServer, readonly ks: string) {}

  static async open(ks = 'the-session-string'): Promise<Account> {
    return new Account(await startServer('kaltura', {ks}), ks);
  }

  adapter(options: Partial<KalturaAdapterOptions> = {}): Required<AnalyticsAdapter> {
    const {origin} = this.server;
    return kalturaAdapter({
      serviceUrl: origin, chatUrl: `${origin}/chat`, reportsUrl: `${origin}/reports`, entryId: '1_room0001', virtualEventId: '12345', timeZone: 'Asia/Jerusalem', pollSeconds: 0.01,
      getKs: () => this.ks, ...options,
    }) as Required<AnalyticsAdapter>;
  }

  /** `zone`: minutes west of UTC, as JavaScript counts them. */
  truth(session: string, zone = -180): Promise<Truth> {
    return this.server.ask<Truth>({truth: session, zone});
  }

  asked(): Promise<Asked[]> {
    return this.server.ask<Asked[]>('asked');
  }

  /** As it was, without any fault. */
  async mend(): Promise<void> {
    await this.server.ask({faults: [], settings: {ks: this.ks, emptyReports: [], noChatLogIns: false, strangeColumns: false, crowdOf: '', failingReports: false}});
    await this.asked();
  }
}
