import type {RoomLog} from '../../model/index.js';
import {listOf, textOf} from './loose-json.js';
import {interactionKind} from './poll-type.js';

/**
 * A poll of the learning dashboard. Options are told by their text, and so are the answers; here an option is called by its
 * number. An answer that is none of the options (a poll changed by hand, an older file) becomes one.
 */
export class DashboardPoll {
  readonly #options: {readonly label: string; readonly id: string}[] = [];
  readonly #byLabel = new Map<string, string>();
  readonly #isOpen: boolean;

  /** `at`: when it was asked, in milliseconds since 1970, as far as known. */
  constructor(readonly id: string, readonly at: number | undefined, private readonly fields: ReadonlyMap<string, unknown>) {
    this.#isOpen = interactionKind(fields.get('pollType')) === 'open';
    if (!this.#isOpen) for (const label of listOf(fields.get('options'))) this.#addOption(String(label));
  }

  /** What was answered, by option or in one's own words. */
  answer(texts: readonly string[]): {readonly optionIds: readonly string[]} | {readonly text: string} {
    if (this.#isOpen) return {text: texts.join('\n')};
    return {optionIds: texts.map((label) => this.#byLabel.get(label) ?? this.#addOption(label))};
  }

  toInteraction(): NonNullable<RoomLog['interactions']>[number] {
    const correct = textOf(this.fields.get('correctOption'));
    const flag = (name: string) => (typeof this.fields.get(name) === 'boolean' ? this.fields.get(name) === true : undefined);
    return {
      id: this.id,
      kind: this.#isOpen ? 'open' : this.fields.get('quiz') === true ? 'quiz' : 'poll',
      question: textOf(this.fields.get('question')),
      askedAt: this.at === undefined ? undefined : new Date(this.at),
      multipleAnswers: flag('multiple'),
      anonymous: flag('anonymous'),
      options: this.#options.map(({id, label}) => ({id, label, correct: correct === undefined ? undefined : label === correct})),
    };
  }

  #addOption(label: string): string {
    const id = String(this.#options.length);
    this.#options.push({id, label});
    if (!this.#byLabel.has(label)) this.#byLabel.set(label, id);
    return id;
  }
}
