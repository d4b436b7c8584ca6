// What a run's channels fetch reaches the simulated cloud as steps of that run: a host of its own stands for each.

/** Answers one request; what it throws is a connection that broke. */
export type Answering = (path: string, query: URLSearchParams, body: unknown) => Promise<Response>;

const hosts = new Map<string, Answering>();
const outside = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const answering = hosts.get(url.hostname);
  if (!answering) return outside(input, init);
  return answering(url.pathname, url.searchParams, JSON.parse(String(init?.body ?? 'null')));
};

/** A host that is answered like this; its address. */
export const hostFor = (answering: Answering): string => {
  const name = `run-${hosts.size}.invalid`;
  hosts.set(name, answering);
  return `http://${name}`;
};

/** The hosts of one story are nobody's in the next. */
export const forgetHosts = (): void => hosts.clear();
