export type SaveErrorCode = 'no-space' | 'not-allowed' | 'too-large' | 'failed';

/** How a disk says no, or whatever else a file was written to. `report.save-<code>` has the sentence. */
export class SaveError extends Error {
  override readonly name = 'SaveError';

  constructor(readonly code: SaveErrorCode, options?: ErrorOptions) {
    super(`The file could not be written: ${code}.`, options);
  }
}

/** What a stream or a file handle threw. */
export function saveErrorOf(cause: unknown): SaveError {
  if (cause instanceof SaveError) return cause;
  const {name} = Object(cause) as {name?: unknown};
  if (name === 'QuotaExceededError') return new SaveError('no-space', {cause});
  return new SaveError(name === 'NotAllowedError' || name === 'NoModificationAllowedError' ? 'not-allowed' : 'failed', {cause});
}
