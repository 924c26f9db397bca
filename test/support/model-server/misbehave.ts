import type { ServerResponse } from 'node:http';
import type { Misbehaviour } from './model-reply.js';

const DRIP_MS = 50;
const PIECE = Buffer.alloc(1024 * 1024, 'x');
const HUGE_PIECES = 50;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Fails in the named way. */
export function misbehave(response: ServerResponse, how: Misbehaviour): void {
  switch (how) {
    case 'hang':
      return;
    case 'drip': {
      response.writeHead(200, JSON_TYPE).write('{');
      const timer = setInterval(() => response.write(' '), DRIP_MS);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'huge':
      response.writeHead(200, JSON_TYPE);
      sendPieces(response, HUGE_PIECES);
      return;
    case 'cut':
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
      response.write('{"id": "', () => response.destroy());
      return;
    case 'reset':
      response.destroy();
      return;
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in to the network</body></html>');
  }
}

/** Waits for the reader between pieces, so that memory stays small; ends when the reader leaves. */
function sendPieces(response: ServerResponse, left: number): void {
  if (response.destroyed) return;
  if (left === 0) response.end();
  else response.write(PIECE, () => sendPieces(response, left - 1));
}
