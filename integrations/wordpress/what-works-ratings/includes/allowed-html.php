<?php
/** Lets authors who may not write any HTML use the tags of the package in their posts. */

namespace WhatWorksRatings;

add_filter('wp_kses_allowed_html', function ($allowed, $context) {
  if ($context !== 'post' || !is_array($allowed)) return $allowed;
  foreach (words()['tags'] as $tag => $attributes)
    $allowed[$tag] = array_fill_keys(array_merge($attributes, ['class', 'id', 'lang']), true);
  return $allowed;
}, 10, 2);
