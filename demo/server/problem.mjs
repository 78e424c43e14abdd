/** The status that goes with each code of the contract. */
const statuses = new Map(Object.entries({
  'unauthorized': 401, 'forbidden': 403, 'not-found': 404, 'too-general': 422, 'rate-limited': 429, 'unreachable': 502, 'timeout': 504,
  'malformed': 400, 'unsupported': 501,
}));

/** Why there is no answer: what an adapter throws, and what a question deserves that is none. */
export class Problem extends Error {
  constructor(code, title = code, status = statuses.get(code)) {
    super(title);
    this.code = code;
    this.status = status;
  }

  static of(error) {
    if (error instanceof Problem) return error;
    if (statuses.has(error?.code)) return new Problem(error.code);
    console.error(error);
    return new Problem('unreachable', 'The server failed.', 500);
  }

  toJSON() {
    return {type: 'about:blank', title: this.message, status: this.status, code: this.code};
  }
}
