/** One moment of the session that several charts point at: move it in one, and the others follow. */
export class TimeCursor {
  #at: Date | undefined;
  readonly #followers = new Set<(at: Date | undefined) => void>();

  /** `undefined`: no moment is pointed at. */
  get at(): Date | undefined { return this.#at; }

  moveTo(at: Date | undefined): void {
    if (at?.getTime() === this.#at?.getTime()) return;
    this.#at = at;
    for (const follower of this.#followers) follower(at);
  }

  /** Calls `follower` on every move, until the function that comes back is called. */
  follow(follower: (at: Date | undefined) => void): () => void {
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  }
}
