<?php
/**
 * What WordPress keeps of posts by an author without `unfiltered_html`: a real site, installed anew in an empty database, the posts
 * saved and shown through its own functions.
 *
 *   php wordpress.php SOCKET [SNIPPET] < posts.json > kept.json
 *
 * SNIPPET is a file of PHP that is loaded as a plug-in would be.
 */
define('ABSPATH', '/usr/share/wordpress/');
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . $argv[1]);
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_SITEURL', 'http://localhost');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_INSTALLING', true);
$table_prefix = 'wp_';
$_SERVER += ['HTTP_HOST' => 'localhost', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1'];

require ABSPATH . 'wp-settings.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('A site', 'admin', 'admin@localhost.invalid', false, '', 'password');
if (isset($argv[2])) require $argv[2];

$author = wp_insert_user(['user_login' => 'author', 'user_pass' => 'password', 'role' => 'author']);
wp_set_current_user($author);
if (current_user_can('unfiltered_html')) throw new Exception('The author may write anything.');

$kept = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $kind => $html) {
  $post = wp_insert_post(wp_slash(['post_title' => $kind, 'post_content' => $html, 'post_status' => 'publish']), true);
  if (is_wp_error($post)) throw new Exception($post->get_error_message());
  $kept[$kind] = trim(apply_filters('the_content', get_post($post)->post_content));
}
echo json_encode(['version' => get_bloginfo('version'), 'php' => PHP_VERSION, 'kept' => $kept], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
