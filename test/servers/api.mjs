import {createServer} from 'node:http';

export async function start(options, port) {
  const server = createServer((request, response) => {
    response.writeHead(200, {'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json'});
    response.end(JSON.stringify({asked: request.url, options}));
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  return {port: server.address().port, ask: (question) => ({question})};
}
