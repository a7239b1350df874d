<?php
/** The script and the stylesheet: on pages that have a rating, and in the block editor. */

namespace WhatWorksRatings;

const HANDLE = 'what-works-ratings';

add_action('init', function () {
  $version = words()['version'];
  wp_register_script(HANDLE, plugins_url('assets/what-works-ratings.min.js', __DIR__), [], $version, false);
  wp_register_style(HANDLE, plugins_url('assets/what-works-ratings.css', __DIR__), [], $version);
});

function enqueue_assets(): void {
  wp_enqueue_script(HANDLE);
  wp_enqueue_style(HANDLE);
}

/** In the head, if a post of the page has a rating. A rating elsewhere, such as in a widget, brings them where it is. */
add_action('wp_enqueue_scripts', function () {
  $tags = implode('|', array_keys(words()['tags']));
  $shortcodes = implode('|', array_keys(shortcodes()));
  foreach ($GLOBALS['wp_query']->posts ?? [] as $post) {
    $content = $post->post_content ?? '';
    if (preg_match("~<!--\\s+wp:what-works-ratings/|\\[($shortcodes)\\b|<($tags)[\\s>]~i", $content)) {
      enqueue_assets();
      return;
    }
  }
});

/** So that the preview in the editor is the badge that readers get. */
add_action('enqueue_block_assets', function () {
  if (is_admin()) enqueue_assets();
});

/**
 * As a module, which browsers that are too old pass over, and with its hash. A WordPress that has script modules gives
 * them no hash, so this is done in every version alike.
 */
add_filter('script_loader_tag', function ($html, $handle) {
  if ($handle !== HANDLE) return $html;
  $html = preg_replace('~(<script\b[^>]*?)\s+type=(["\']).*?\2~', '$1', $html);
  return preg_replace('~<script(?=[^>]*\ssrc=)~', '<script type="module"' . integrity_html('what-works-ratings.min.js'), $html);
}, 10, 2);

add_filter('style_loader_tag', function ($html, $handle) {
  return $handle === HANDLE ? preg_replace('~<link\b~', '<link' . integrity_html('what-works-ratings.css'), $html) : $html;
}, 10, 2);

/** For a file that the site's own address serves; `crossorigin` lets it also be served by another. */
function integrity_html(string $file): string {
  return attributes_html(['integrity' => words()['integrity'][$file], 'crossorigin' => 'anonymous']);
}
