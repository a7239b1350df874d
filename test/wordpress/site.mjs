/**
 * A site of Debian's WordPress, with a database of its own, that is gone afterwards:
 * apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server
 */
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

const installed = '/usr/share/wordpress';

/** Whom the tests work as. An author may not write any HTML, only what WordPress allows. */
export const users = {admin: 'admin', author: 'author'};
export const password = 'a long password for a test';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
}

/** Starts the site, with the plug-in in its folder and activated. */
export async function openWordPress() {
  if (!existsSync(`${installed}/wp-content/themes/twentytwentythree`))
    throw new Error(
      'WordPress is missing. On Debian: apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server',
    );
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const [root, data, socket] = ['site', 'data', 'socket'].map((name) => join(folder, name));
  const servers = [];
  const close = async () => {
    for (const server of servers.reverse()) {
      if (server.exitCode !== null) continue;
      server.kill();
      await once(server, 'exit');
    }
    rmSync(folder, {recursive: true, force: true});
  };
  try {
    execFileSync('cp', ['--recursive', '--dereference', installed, root]);
    cpSync('integrations/wordpress/dist/what-works-ratings', join(root, 'wp-content/plugins/what-works-ratings'), {
      recursive: true,
    });
    // the language of the site, without its language pack
    mkdirSync(join(root, 'wp-content/mu-plugins'));
    writeFileSync(
      join(root, 'wp-content/mu-plugins/locale.php'),
      `<?php add_filter('locale', fn($locale) => get_option('locale_of_test') ?: $locale);\n`,
    );

    const user = execFileSync('id', ['-un'], {encoding: 'utf8'}).trim();
    const ofDatabase = ['--no-defaults', `--datadir=${data}`, `--user=${user}`];
    execFileSync('mariadb-install-db', [
      ...ofDatabase,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ], {stdio: 'ignore'}); // prettier-ignore
    servers.push(
      spawn('/usr/sbin/mariadbd', [...ofDatabase, `--socket=${socket}`, '--skip-networking'], {stdio: 'ignore'}),
    );
    while (!existsSync(socket)) await sleep(100);
    execFileSync('mariadb', ['--socket', socket, '-e', 'CREATE DATABASE wordpress']);

    const origin = `http://127.0.0.1:${await freePort()}`;
    writeFileSync(join(root, 'wp-config.php'), configOf({socket, origin}));
    const site = {
      origin,
      close,
      /** Runs PHP in the site, as a user, and gives what it returns. */
      run: (code, as = users.admin) => {
        const script = `<?php
          $_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
          ${as === null ? "define('WP_INSTALLING', true);" : ''}
          require ${JSON.stringify(`${root}/wp-load.php`)};
          require_once ABSPATH . 'wp-admin/includes/admin.php';
          ${as === null ? '' : `wp_set_current_user(get_user_by('login', '${as}')->ID);`}
          echo "\\n" . json_encode((function () { ${code} })());`;
        const said = execFileSync('php', {input: script, encoding: 'utf8', maxBuffer: 1e8});
        return JSON.parse(said.slice(said.lastIndexOf('\n') + 1));
      },
      /** What PHP complained of. */
      complaints: () =>
        existsSync(`${root}/wp-content/debug.log`) ? readFileSync(`${root}/wp-content/debug.log`, 'utf8') : '',
    };
    site.run(
      `function wp_new_blog_notification() {}
      require ABSPATH . 'wp-admin/includes/upgrade.php';
      wp_install('A site', '${users.admin}', 'admin@localhost.invalid', false, '', '${password}');`,
      null,
    );
    site.run(`
      update_option('show_avatars', 0);
      switch_theme('twentytwentythree');
      wp_insert_user(['user_login' => '${users.author}', 'user_pass' => '${password}', 'role' => 'author']);`);
    const failed = site.run(`return is_wp_error(activate_plugin('what-works-ratings/what-works-ratings.php'));`);
    if (failed) throw new Error('The plug-in cannot be activated.');

    servers.push(
      spawn('php', ['-S', origin.slice('http://'.length), '-t', root], {
        stdio: 'ignore',
        env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
      }),
    );
    for (;;) {
      const answered = await fetch(`${origin}/wp-includes/version.php`).catch(() => undefined);
      if (answered) break;
      await sleep(100);
    }
    return site;
  } catch (error) {
    await close();
    throw error;
  }
}

const configOf = ({socket, origin}) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
