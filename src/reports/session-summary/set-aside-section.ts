import {AdapterError} from '../../model/index.js';
import {errorSentence} from '../../telling/error-sentence.js';
import type {Inquiry} from '../document-parts/inquiry.js';
import {type Blocks, paragraph} from '../document-parts/section.js';

/** What was left out while the source was read, and why. */
export async function* setAsideSection(inquiry: Inquiry): Blocks {
  const {subject: {port, session}, words, options: {signal, onFault}} = inquiry;
  const {formats} = words;
  const query = session ? {roomId: session.roomId} : {};
  const subject = words.say('document.left-out');
  const entries = await port.ask('getSetAside', query, {signal, onFault}).catch((error: unknown) => inquiry.failureOf(error, subject));
  if (entries instanceof AdapterError) return yield paragraph(errorSentence(entries, words, subject, inquiry.subject));
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  yield paragraph(count === 0 ? words.say('document.nothing-left-out') : words.say('state.set-aside', {count}));
  if (count === 0) return;
  yield {
    kind: 'table', caption: words.say('document.left-out'),
    columns: [
      {label: words.say('document.reason'), kind: 'name', weight: 6},
      {label: words.say('document.entries'), kind: 'figure', weight: 1.4},
      {label: words.say('document.example'), kind: 'name', weight: 5},
    ],
    batches: [entries.map(({reason, count: times, example}) => [words.find(`aside.${reason}`) ?? reason, formats.number(times), example?.slice(0, 300) ?? ''])],
  };
}
