/**
 * Makes kept/wordpress.json anew, with Debian's WordPress and a database of its own that is gone afterwards:
 * apt-get install --no-install-recommends wordpress php-cli php-mysql mariadb-server
 */
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {markup} from './markup.mjs';
import {snippets} from './snippets.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
const socket = join(folder, 'socket');
const data = join(folder, 'data');
const user = execFileSync('id', ['-un'], {encoding: 'utf8'}).trim();

/** A whole site for each run: what one plug-in allows does not reach the next. */
function keptBy(snippet) {
  execFileSync('mariadb', ['--socket', socket, '-e', 'DROP DATABASE IF EXISTS wordpress; CREATE DATABASE wordpress']);
  const file = join(folder, 'snippet.php');
  if (snippet) writeFileSync(file, `<?php\n${snippet}`);
  const script = fileURLToPath(new URL('wordpress.php', import.meta.url));
  return JSON.parse(
    execFileSync('php', [script, socket, ...(snippet ? [file] : [])], {
      input: JSON.stringify(markup),
      encoding: 'utf8',
    }),
  );
}

let server;
try {
  execFileSync('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    `--user=${user}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  server = spawn(
    '/usr/sbin/mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', `--user=${user}`],
    {stdio: 'ignore'},
  );
  while (!existsSync(socket)) await sleep(100);
  const {kept, ...versions} = keptBy();
  const allowed = keptBy(snippets.php).kept;
  writeFileSync(
    new URL('kept/wordpress.json', import.meta.url),
    `${JSON.stringify({...versions, given: markup, snippet: snippets.php, kept: {'as an author': kept, 'with the allow-list': allowed}}, null, 2)}\n`,
  );
} finally {
  if (server) {
    server.kill();
    await once(server, 'exit');
  }
  rmSync(folder, {recursive: true, force: true});
}
