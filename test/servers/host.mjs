/** The process of one test server: runs the module it is told to, and ends with the test runner. */
process.on('disconnect', () => process.exit());

let server;
process.on('message', async ({id, module, options, port, question}) => {
  try {
    if (module) server = await (await import(module)).start(options, port);
    process.send({id, answer: module ? {port: server.port} : await server.ask?.(question)});
  } catch (error) {
    process.send({id, error: String(error?.stack ?? error)});
  }
});
