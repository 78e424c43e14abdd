/**
 * The servers that tests may start, by name: a module each, relative to here. It exports `start(options, port)`, which listens on
 * 127.0.0.1 (`port` 0: any free one) and resolves to `{port, ask?}`; `ask(question)` answers what a test wants to know or change
 * beside the connection, in plain data.
 */
export const table = {
  api: './api/server.mjs',
  kaltura: './kaltura/server.mjs',
};
