<?php
/**
 * Plugin Name: What Works Ratings
 * Description: Blocks and shortcodes that show the ratings of a "what works" body (cost, strength of evidence, child outcomes), in words, and explain them.
 * Version: %version%
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: what-works-ratings
 */

namespace WhatWorksRatings;

defined('ABSPATH') || exit;

if (!is_readable(__DIR__ . '/words.php')) {
  add_action('admin_notices', function () {
    $message = __('What Works Ratings is not complete: the file words.php is missing, so it shows no ratings. In a clone of the repository, "npm run wordpress" makes it.', 'what-works-ratings');
    echo '<div class="notice notice-error"><p>' . esc_html($message) . '</p></div>';
  });
  return;
}

require __DIR__ . '/includes/text.php';
require __DIR__ . '/includes/rating.php';
require __DIR__ . '/includes/card.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/saved-words.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/allowed-html.php';
