import type {PageQuery} from '../../model/index.js';

/** Where a page lies among rows, whatever nonsense is asked: pages count from 1, and beyond the last there is nothing. */
export function pageBounds({page, pageSize}: PageQuery, total: number): {readonly first: number; readonly end: number} {
  const size = wholeFrom1(pageSize);
  const first = Math.min((wholeFrom1(page) - 1) * size, total);
  return {first, end: Math.min(first + size, total)};
}

const wholeFrom1 = (value: number): number => Math.min(Math.max(Math.floor(value) || 1, 1), Number.MAX_SAFE_INTEGER);
