import {expect} from '@open-wc/testing';
import {AdapterError} from '../../../src/model/index.js';
import {pagesOf} from '../../../src/reports/tables/save-table.js';

interface Row { readonly id: string }
type Pages = (page: number, pageSize: number) => {readonly rows: readonly Row[]; readonly total?: number};

const rowsFrom = (first: number, count: number): readonly Row[] => Array.from({length: Math.max(0, count)}, (_, index) => ({id: `u${first + index}`}));

/** All rows of a source, and how many pages were asked for. */
async function read(pages: Pages, {isExact = true, hasIds = true} = {}) {
  const ids: string[] = [];
  let asked = 0;
  const batches = pagesOf<Row>({
    ask: async ({page, pageSize}) => {
      expect(asked += 1, 'it ends').to.be.below(300);
      return pages(page, pageSize);
    },
    told: () => {}, isExact, ...(hasIds && {idOf: ({id}: Row) => id}),
  });
  for await (const batch of batches) ids.push(...batch.map(({id}) => id));
  return {ids, asked};
}
const wanted = (count: number) => rowsFrom(0, count).map(({id}) => id);

describe('all rows of a list', () => {
  it('come page by page, and no page is asked for that there is not', async () => {
    for (const count of [0, 1, 499, 500, 501, 1500]) {
      const {ids, asked} = await read((page, size) => ({rows: rowsFrom((page - 1) * size, Math.min(size, count - (page - 1) * size)), total: count}));
      expect(ids).to.deep.equal(wanted(count));
      expect(asked).to.equal(Math.max(1, Math.ceil(count / 500)));
    }
  });

  it('come from a source that gives fewer than it is asked for, whether or not it says how many there are', async () => {
    for (const total of [undefined, 730]) {
      const {ids} = await read((page) => ({rows: rowsFrom((page - 1) * 100, Math.min(100, 730 - (page - 1) * 100)), ...(total && {total})}));
      expect(ids).to.deep.equal(wanted(730));
    }
  });

  it('come once from a source that has no pages', async () => {
    for (const hasIds of [true, false]) {
      const {ids, asked} = await read(() => ({rows: rowsFrom(0, 620)}), {hasIds});
      expect(ids).to.deep.equal(wanted(620));
      expect(asked).to.equal(2);
    }
  });

  it('count once where the list moves meanwhile', async () => {
    const {ids} = await read((page, size) => ({rows: page > 2 ? [] : rowsFrom((page - 1) * size - (page - 1), size)}));
    expect(ids).to.deep.equal(wanted(999));
  });

  it('may all say the same', async () => {
    const {ids} = await read((page, size) => ({rows: Array.from({length: Math.min(size, 1200 - (page - 1) * size)}, () => ({id: 'yes'})), total: 1200}), {hasIds: false});
    expect(ids.length).to.equal(1200);
  });

  it('are not taken for whole where rows are missing, unless the source only estimates how many there are', async () => {
    const holes: Pages = (page, size) => ({rows: rowsFrom((page - 1) * size, page < 3 ? 100 : 0), total: 900}); // it skips what it leaves out
    const failure = await read(holes).then(() => undefined, (thrown: unknown) => thrown);
    expect(failure).to.be.instanceOf(AdapterError);
    expect(failure).to.include({code: 'malformed'});
    expect((await read(holes, {isExact: false})).ids.length).to.equal(200);
  });
});
