import {AdapterError} from '../../../src/model/index.js';

/** What a promise rejects with; fails where it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not reject');
}

/** What a promise comes to, or how an adapter says no. Any other error fails the test. */
export async function orAdapterError<Result>(promise: Promise<Result>): Promise<Result | AdapterError> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof AdapterError) return error;
    throw error;
  }
}
