import {AdapterError, type PortMethod} from '../../model/index.js';
import {MOST_ROWS, pagerOf} from './report-calls.js';
import {must, type KalturaService} from './service.js';
import {isListable} from './table.js';
import {objectsIn} from './values.js';

/** A search shorter than this is none. */
const LETTERS = 3;

/** What is to be looked for, or undefined where everybody is wanted. */
export function searchTerm(search: string | undefined): string | undefined {
  const term = search?.trim() ?? '';
  return Array.from(term).length < LETTERS ? undefined : term;
}

/**
 * The ids of people whose first or last name begins so, in the whole account: reports know no search of their own. As many as a list
 * holds are too many; then some would be missing.
 */
export async function peopleCalled(service: KalturaService, method: PortMethod, term: string, signal?: AbortSignal): Promise<readonly string[]> {
  const [outcome] = await service.ask(method, [{
    service: 'user', action: 'list', filter: {objectType: 'KalturaUserFilter', firstNameOrLastNameStartsWith: term}, pager: pagerOf({pageSize: MOST_ROWS, pageIndex: 1}),
  }], {signal});
  const people = objectsIn(must(outcome));
  if (people.length >= MOST_ROWS) throw new AdapterError('too-general', `kaltura.${method}: too many people are called so`);
  return people.map(({id}) => id).filter((id): id is string => typeof id === 'string' && isListable(id));
}
