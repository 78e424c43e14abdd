/** A real server in a process of its own, at an address of this machine: see `middleware.mjs`. */
export interface TestServer {
  /** Stays the same when the server is brought up again. */
  readonly origin: string;
  /** At once, as a power cut would: connections break off. */
  kill(): Promise<void>;
  /** At the same origin; with the options it had, or with others. */
  restart(options?: object): Promise<void>;
  /** What the server's module answers, beside the connection under test. */
  ask<Answer>(question: unknown): Promise<Answer>;
}

/** Starts a server of `table.mjs`. Kill it when the tests are through: `after(() => server.kill())`. */
export async function startServer(name: string, options: object = {}): Promise<TestServer> {
  const {id, origin} = await act<{id: string; origin: string}>('start', {name, options});
  return {
    origin,
    kill: () => act('kill', {id}),
    restart: (others) => act('restart', {id, options: others}),
    ask: (question) => act('ask', {id, question}),
  };
}

async function act<Answer>(what: string, body: object): Promise<Answer> {
  const response = await fetch(`/servers/${what}`, {method: 'POST', body: JSON.stringify(body)});
  if (!response.ok) throw new Error(`servers: ${await response.text()}`);
  return await response.json() as Answer;
}
