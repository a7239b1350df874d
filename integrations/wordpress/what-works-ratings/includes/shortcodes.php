<?php
/** Shortcodes, for the classic editor, for sentences and for tables. */

namespace WhatWorksRatings;

/** What writes each shortcode, from its attributes. */
function shortcodes(): array {
  return [
    'evidence_rating' => fn($options) => rating_html('evidence', $options),
    'cost_rating' => fn($options) => rating_html('cost', $options),
    'programme_card' => fn($options) => card_html($options + ['findings' => findings_in($options)]),
    'rating_explainer' => fn($options) => explainer_html($options + ['scale' => 'evidence']),
  ];
}

/** Each attribute that is named after a child outcome is a finding: `crime="improved"`. */
function findings_in(array $attributes): array {
  $findings = [];
  foreach (words()['outcomes'] as $outcome)
    if (isset($attributes[$outcome])) $findings[] = ['outcome' => $outcome, 'result' => $attributes[$outcome]];
  return $findings;
}

foreach (shortcodes() as $name => $write) {
  add_shortcode($name, function ($attributes) use ($write) {
    enqueue_assets();
    return $write(in_page_language(is_array($attributes) ? $attributes : []));
  });
}
