<?php
/**
 * What stays in a post without the plug-in. A block is drawn anew each time that its page is shown, and WordPress shows
 * only what is saved within a block whose plug-in is gone. So the words of each rating are saved there, too.
 */

namespace WhatWorksRatings;

/** The words of a block as they stand without the plug-in, as HTML. '' for one that nobody has filled in. */
function saved_words(string $name, array $attributes): string {
  $write = blocks()[$name] ?? null;
  $options = block_options($attributes);
  if (!$write || $write($options) === '') return '';
  if ($name === 'programme-card') [$tag, $words] = ['div', card_words($options)];
  elseif ($name === 'rating-explainer') [$tag, $words] = ['p', explainer_words($options)];
  else {
    // With the whole explanation it is more than a paragraph.
    $tag = given_rating($options)['variant'] === 'full' ? 'div' : 'p';
    $words = rating_words($name === 'cost-rating' ? 'cost' : 'evidence', $options);
  }
  $attributes = attributes_html(['class' => "wp-block-what-works-ratings-$name", 'lang' => $options['lang']]);
  return "<$tag$attributes>$words</$tag>";
}

/** A post's content with the words of today within each block of ours. All else stays to the byte. */
function with_saved_words(string $content): string {
  $block = '~(<!--\s+wp:what-works-ratings/([a-z-]+)\s(?:(?!-->).)*?)\s*(?:/-->|-->(?:(?!<!--).)*<!--\s+/wp:what-works-ratings/\2\s+-->)~s';
  return preg_replace_callback(
    $block,
    function ($found) {
      [$whole, $beginning, $name] = $found;
      $words = saved_words($name, parse_blocks($whole)[0]['attrs'] ?? []);
      if ($words === '') return $whole;
      return "$beginning -->\n$words\n<!-- /wp:what-works-ratings/$name -->";
    },
    $content
  ) ?? $content;
}

add_filter('wp_insert_post_data', function ($data) {
  // Posts are given with slashes here.
  if (strpos($data['post_content'], 'wp:what-works-ratings/') !== false)
    $data['post_content'] = wp_slash(with_saved_words(wp_unslash($data['post_content'])));
  return $data;
});
