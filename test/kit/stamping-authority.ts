// A time-stamping authority on a real socket: openssl itself reads the question and signs the answer, with a certificate of its own.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bodyOf, listen, TOO_LONG } from '#infra/local/http-socket.ts';

const run = promisify(execFile);

const CONFIG = (folder: string): string => `
[req]
distinguished_name = name
x509_extensions = stamps
prompt = no
[name]
CN = Time of the test
[stamps]
extendedKeyUsage = critical,timeStamping
basicConstraints = critical,CA:true
[tsa]
default_tsa = service
[service]
serial = ${folder}/serial
crypto_device = builtin
signer_cert = ${folder}/service.pem
certs = ${folder}/service.pem
signer_key = ${folder}/service.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

/** The authority, and openssl's own judgement of a token over a digest. */
export type StampingAuthority = Readonly<{
  url: string;
  /** What is done to the next replies before they are sent, one each. */
  bendNext: (...bends: readonly ((reply: Buffer) => Buffer)[]) => void;
  /** The content types that were asked with. */
  asked: readonly string[];
  verifies: (token: Uint8Array, digest: Uint8Array) => Promise<boolean>;
  stop: () => Promise<void>;
}>;

/** Starts it in this folder. */
export const startStampingAuthority = async (folder: string): Promise<StampingAuthority> => {
  const at = (name: string): string => join(folder, name);
  await writeFile(at('service.cnf'), CONFIG(folder));
  await writeFile(at('serial'), '01\n');
  const openssl = (...parts: readonly string[]) => run('openssl', [...parts]);
  const config = ['-config', at('service.cnf')];
  await openssl(
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
    ...['-keyout', at('service.key'), '-out', at('service.pem'), ...config],
  );
  const bends: ((reply: Buffer) => Buffer)[] = [];
  const asked: string[] = [];
  const socket = await listen('127.0.0.1', 0, async (request, response) => {
    const body = await bodyOf(request, 10_000);
    asked.push(String(request.headers['content-type']));
    await writeFile(at('query.tsq'), body === TOO_LONG ? '' : body);
    await openssl('ts', '-reply', '-queryfile', at('query.tsq'), '-out', at('reply.tsr'), ...config);
    const reply = await readFile(at('reply.tsr'));
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
    response.end(bends.shift()?.(reply) ?? reply);
  });
  return {
    url: `http://127.0.0.1:${socket.port}`,
    bendNext: (...next) => {
      bends.push(...next);
    },
    asked,
    verifies: async (token, digest) => {
      await writeFile(at('token.der'), token);
      const hex = Buffer.from(digest).toString('hex');
      const parts = ['-in', at('token.der'), '-token_in', '-digest', hex, '-CAfile', at('service.pem')];
      return openssl('ts', '-verify', ...parts).then(
        () => true,
        () => false,
      );
    },
    stop: socket.close,
  };
};
