import type {Words} from '../../locale/index.js';
import type {MetricId, Port} from '../../model/index.js';

/** What a number means for this source, as a note; with further sentences after it. Undefined where there is nothing to say. */
export function definitionOf(metric: MetricId, port: Pick<Port, 'definition'>, words: Words, more: readonly (string | undefined)[] = []): string | undefined {
  const sentences = [words.definition(port.definition(metric), metric)?.text, ...more].filter((sentence) => sentence !== undefined && sentence !== '');
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}
