/** A static server for the built studio, on this machine only, with correct types and the page's own security policy. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The policy that the built page states in its `<meta>`; as a header it binds the workers too. */
function policyOf(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const meta = page.match(/<meta[^>]*http-equiv="Content-Security-Policy"[^>]*content="([^"]+)"/i);
  if (!meta) throw new Error(`${folder}/index.html states no Content-Security-Policy`);
  return `${meta[1].replaceAll('&#39;', "'").trim().replace(/;$/, '')}; frame-ancestors 'none'`;
}

/** File below `folder` that an address asks for, `index.html` for a folder; `undefined` when there is none. */
function fileFor(folder, address) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(address, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
  const file = join(folder, path.endsWith(sep) ? join(path, 'index.html') : path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Serves `folder`; resolves with the port once it listens. Tries the ports in turn, and rejects when all are taken. */
export function serve(folder, ports) {
  const policy = policyOf(folder);
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url);
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(file ? 405 : 404, { 'content-type': 'text/plain' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(file).size,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': file.includes(`${sep}assets${sep}`)
        ? 'max-age=31536000, immutable'
        : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    const [first, ...others] = ports;
    server.on('error', (error) => {
      const next = others.shift();
      if (error.code === 'EADDRINUSE' && next) server.listen(next, '127.0.0.1');
      else reject(error);
    });
    server.on('listening', () => resolve(server.address().port));
    server.listen(first, '127.0.0.1');
  });
}
