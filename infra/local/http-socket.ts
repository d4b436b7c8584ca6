// A listening socket of this machine: a busy port says so in one line, a long body is heard out before it is refused.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A body that is too long. */
export const TOO_LONG = Symbol('too long');

/** The request's body, or TOO_LONG beyond `limit` bytes; the rest is still read, so that the refusal can be heard. */
export const bodyOf = async (request: IncomingMessage, limit: number): Promise<Buffer | typeof TOO_LONG> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    length += part.length;
    if (length <= limit) chunks.push(part);
  }
  return length > limit ? TOO_LONG : Buffer.concat(chunks);
};

/** A socket that listens. */
export type Listening = Readonly<{ url: string; port: number; close: () => Promise<void> }>;

const bound = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((heard, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken: set PORT to another one`) : error,
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      heard(address !== null && typeof address === 'object' ? address.port : port);
    });
  });

/** Listens on this host and port (0 for any free one). Throws in one line where the port is taken. */
export const listen = async (
  host: string,
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Listening> => {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const taken = await bound(server, port, host);
  const named = host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host;
  return {
    url: `http://${named}:${taken}`,
    port: taken,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
