import {Parser} from 'htmlparser2';
import {AdapterError} from '../../model/index.js';

/** Fields of an event by name; an empty field is an absent one. */
export type EventFields = ReadonlyMap<string, string>;

/** Whom the parser tells what it finds, in the order of the file. */
export interface RecordingSink {
  /** Events whose fields are wanted; of all the others only `timestampUTC` is read. */
  readonly wanted: ReadonlySet<string>;
  /** An element before or between the events: `recording`, `meeting`, `metadata`, `breakout`. */
  element(name: string, attributes: EventFields): void;
  /** `timestamp` is the server's monotonic clock, as written. */
  event(name: string, timestamp: string | undefined, fields: EventFields): void;
  /** An event that is broken: it has no name, or begins or ends where it must not. */
  damaged(name: string | undefined): void;
}

/**
 * The parser for `events.xml`, fed a piece at a time: `<recording>` holds a few elements and then one flat `<event>` after the
 * other, each with its fields as elements of text.
 *
 * The parser is htmlparser2 in its XML mode, the one of those compared that goes on after damage without losing the events
 * behind it. It knows only the five entities of XML and numeric ones: a document type that declares others is passed over,
 * so nothing can be made to expand.
 */
export class RecordingXml {
  readonly #parser: Parser;
  readonly #sink: RecordingSink;
  #inRecording = false;
  #complete = false;
  #ending = false;
  #event: {readonly name: string | undefined; readonly timestamp: string | undefined; readonly fields: Map<string, string>; broken: boolean} | undefined;
  #field: string | undefined;
  #text = '';

  constructor(sink: RecordingSink) {
    this.#sink = sink;
    this.#parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      ontext: (text) => {
        if (this.#field !== undefined) this.#text += text;
      },
      onclosetag: (name, isImplied) => this.#close(name, isImplied),
    }, {xmlMode: true});
  }

  /** Throws `malformed` as soon as the first element is not `<recording>`. */
  write(text: string): void {
    this.#parser.write(text);
  }

  /** Returns whether the end of the recording was there. Throws `malformed` where there was no recording at all. */
  end(): {readonly complete: boolean} {
    this.#ending = true;
    this.#parser.end();
    if (!this.#inRecording) throw notARecording();
    return {complete: this.#complete};
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#inRecording) {
      if (name !== 'recording') throw notARecording();
      this.#inRecording = true;
    }
    if (name === 'event') {
      if (this.#event) this.#sink.damaged(this.#event.name); // never ended: the next one begins inside it
      this.#event = {name: attributes['eventname'], timestamp: attributes['timestamp'], fields: new Map(), broken: false};
      this.#field = undefined;
    } else if (!this.#event) {
      this.#sink.element(name, new Map(Object.entries(attributes)));
    } else if (this.#field === undefined && this.#wants(name)) {
      this.#field = name;
      this.#text = '';
    }
  }

  #wants(field: string): boolean {
    return field === 'timestampUTC' || (this.#event?.name !== undefined && this.#sink.wanted.has(this.#event.name));
  }

  /** `isImplied`: the tag closes itself, or is closed because an outer one is, or because the file ends. */
  #close(name: string, isImplied: boolean): void {
    if (name === 'recording') this.#complete ||= !this.#ending;
    const event = this.#event;
    if (!event) return;
    if (name === this.#field) {
      this.#field = undefined;
      if (this.#text === '') return;
      if (isImplied) event.broken = true;
      else event.fields.set(name, this.#text);
    } else if (name === 'event') {
      this.#event = undefined;
      this.#field = undefined;
      if (this.#ending) return; // the file was cut off here, which is told once
      event.broken ||= isImplied && event.fields.size > 0;
      if (event.name === undefined || event.broken) this.#sink.damaged(event.name);
      else this.#sink.event(event.name, event.timestamp, event.fields);
    }
  }
}

const notARecording = () => new AdapterError('malformed', 'bigbluebutton: this is not an events.xml of a BigBlueButton recording');
