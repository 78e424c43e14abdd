import type {PortMethod} from './methods.js';
import type {AskOptions, Port} from './port-client.js';

/**
 * What a panel or a report asks for. A panel is a source with a face; a report is one without.
 *
 * `Query` is what is asked beside the adapter; `Answer` is what the face needs to draw itself whole.
 */
export interface Source<Query, Answer> {
  /** A name for messages and `locale/`: `attendees` has the words `attendees.title` and `attendees.subject`. */
  readonly id: string;
  /** Without this method of the adapter the panel says that its source does not offer it. */
  readonly needs: PortMethod;
  ask(port: Port, query: Query, options: AskOptions): Promise<Answer>;
  /** Was nothing recorded? Then the panel says so in place of an empty drawing. */
  isEmpty?(answer: Answer): boolean;
}
