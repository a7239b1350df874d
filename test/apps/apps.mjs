/** The apps, each made from nothing in a folder of its own, with the package as npm packs it. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');

// none of these tools is to ask anybody
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  CI: '1',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  NODE_ENV: undefined,
};

/** What a command says, and whether it succeeds. */
export const run = (command, cwd) =>
  new Promise((done, failed) => {
    const child = spawn(command, {cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe']});
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', failed);
    child.on('close', (code) => done({code, said}));
  });

async function succeed(command, cwd) {
  const {code, said} = await run(command, cwd);
  if (code !== 0) throw new Error(`${command}: ${said}`);
  return said;
}

let packed;

/** The package as npm packs it: once for all apps. */
function pack() {
  packed ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'packed-'));
    const said = await succeed(`npm pack --silent --ignore-scripts --pack-destination "${folder}"`, root);
    return join(folder, said.trim().split('\n').at(-1));
  })();
  return packed;
}

/** The app, with what it needs installed from its own lock file, and the package beside it. */
export async function install(name) {
  const folder = await mkdtemp(join(tmpdir(), `app-${name}-`));
  await cp(join(here, name), folder, {
    recursive: true,
    filter: (path) =>
      !/node_modules|[/\\](dist|out|_site|\.next|\.astro|\.angular)([/\\]|$)/.test(path.slice(here.length)),
  });
  const source = (await readdir(folder)).find((name) => ['src', 'app'].includes(name));
  if (source) await cp(join(here, 'programmes.ts'), join(folder, source, 'programmes.ts'));
  await cp(join(here, 'programmes.csv'), join(folder, 'programmes.csv'));
  await succeed('npm ci --silent --no-audit --no-fund --prefer-offline', folder);
  await succeed(
    `npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefer-offline "${await pack()}"`,
    folder,
  );
  return {
    folder,
    run: (command) => run(command, folder),
    succeed: (command) => succeed(command, folder),
    /** With one text of a file in the place of another. */
    async edit(file, from, to) {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      await writeFile(path, text.replace(from, to));
    },
    /** Builds it, and starts its own server on a free port. */
    async serve(build, start, variables) {
      await succeed(build, folder);
      const port = await freePort();
      const server = spawn(`${start} --port ${port}`, {
        cwd: folder,
        env: {...env, ...variables},
        shell: true,
        // with a group of its own, so that all that it starts ends with it
        detached: true,
        stdio: 'ignore',
      });
      const origin = `http://127.0.0.1:${port}`;
      await answers(origin);
      return {
        origin,
        async stop() {
          process.kill(-server.pid);
          await once(server, 'close');
        },
      };
    },
    remove: () => rm(folder, {recursive: true, force: true}),
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Waits until a server answers. */
async function answers(origin) {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    if (await fetch(origin).catch(() => undefined)) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${origin} does not answer.`);
}

export async function removePacked() {
  if (packed) await rm(join(await packed, '..'), {recursive: true, force: true});
}
