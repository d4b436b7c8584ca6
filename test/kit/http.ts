// A request as the HTTP API hands it to the api door, and the answer as a caller sees it.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';

/** What a caller may put into a request; a body that is no text is sent as JSON. */
export type Asked = Readonly<{
  token?: string;
  body?: unknown;
  base64?: boolean;
  query?: Record<string, string>;
}>;

/** The event of payload format 2.0. */
export const httpEvent = (
  method: string,
  path: string,
  { token, body, base64 = false, query }: Asked = {},
): APIGatewayProxyEventV2 => {
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: `/api${path}`,
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'localhost',
      domainPrefix: 'test',
      http: { method, path: `/api${path}`, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'test',
      routeKey: 'ANY /api/{proxy+}',
      stage: '$default',
      time: '12/Jun/2026:01:41:00 +0000',
      timeEpoch: 0,
    },
    ...(text !== undefined && { body: base64 ? Buffer.from(text).toString('base64') : text }),
    isBase64Encoded: base64,
  };
};

/** The context of an invocation with time to spare. */
export const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws-cn:lambda:cn-north-1:000000000000:function:test',
  memoryLimitInMB: '512',
  awsRequestId: 'test',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 10_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

/** An answer: status, headers and the parsed body. */
export type Answer = Readonly<{ status: number; headers: unknown; body: unknown }>;

/** Reads a door's result as a caller would. */
export const answerOf = ({ statusCode, headers, body }: APIGatewayProxyStructuredResultV2): Answer => ({
  status: statusCode ?? 0,
  headers,
  body: JSON.parse(body ?? 'null'),
});
