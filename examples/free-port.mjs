import {createServer} from 'node:net';

/** The first port from `first` upwards that nothing listens on. */
export async function freePort(first) {
  for (let port = first; port <= 65535; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No port is free from ${first} upwards`);
}

/**
 * Tried on every address and on the loopback address: some systems allow the first while another
 * program has the second, and then "localhost" would be that other program.
 */
async function isFree(port) {
  return (await canListen({port})) && (await canListen({port, host: '127.0.0.1'}));
}

function canListen(address) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(address, () => server.close(() => resolve(true)));
  });
}
