<?php
/** The blocks: their data for the editor, and what they show on a page. */

namespace WhatWorksRatings;

/** What writes each block, from its attributes. '' for one that nobody has filled in. */
function blocks(): array {
  $rating = fn($scale) => function ($options) use ($scale) {
    if (text_of($options['value'] ?? '') === '') return '';
    $html = rating_html($scale, $options);
    // Within a line, and a block is none.
    return in_array(given_rating($options)['variant'], ['standard', 'full'], true) ? $html : "<p>$html</p>";
  };
  $is_card = fn($options) => text_of(($options['subject'] ?? '') . ($options['evidence'] ?? '') . ($options['cost'] ?? '')) !== '';
  return [
    'evidence-rating' => $rating('evidence'),
    'cost-rating' => $rating('cost'),
    'programme-card' => fn($options) => $is_card($options) ? card_html($options) : '',
    'rating-explainer' => fn($options) => explainer_html($options),
  ];
}

/** The attributes of a block as options of the functions that write HTML. */
function block_options(array $attributes): array {
  $options = [];
  foreach ($attributes as $name => $value) $options[strtolower(preg_replace('/(?=[A-Z])/', '-', $name))] = $value;
  $findings = is_array($options['findings'] ?? null) ? $options['findings'] : [];
  $options['findings'] = array_map(
    fn($outcome, $result) => ['outcome' => (string) $outcome, 'result' => $result],
    array_keys($findings),
    $findings
  );
  return in_page_language($options);
}

/**
 * Adds the language of the page to options. If the words are in another, because the options ask for it or because there
 * are none in that of the page, the element says so by its `lang`.
 */
function in_page_language(array $options): array {
  $page = page_language();
  $own = text_of($options['language'] ?? '');
  $options['language'] = $own === '' ? $page : $own;
  $shown = in_language(words()['scales']['evidence']['words'], $options['language'])['language'];
  $options['lang'] = is_in_language($shown, $page) ? '' : $shown;
  return $options;
}

/** The language tag of the page: "en-GB", "cy". A plug-in for several languages can change it. */
function page_language(): string {
  return (string) apply_filters('what_works_ratings_language', str_replace('_', '-', get_locale()));
}

add_action('init', function () {
  wp_register_script(
    HANDLE . '-editor',
    plugins_url('editor.js', __DIR__),
    ['wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render'],
    words()['version'],
    true
  );
  wp_add_inline_script(HANDLE . '-editor', 'window.whatWorksRatings = ' . wp_json_encode(editor_data()) . ';', 'before');
  foreach (blocks() as $name => $write) {
    register_block_type(dirname(__DIR__) . "/blocks/$name", [
      'render_callback' => function ($attributes) use ($write) {
        $options = block_options($attributes);
        // The editor around a preview is in the language of its user.
        if (defined('REST_REQUEST') && REST_REQUEST && $options['lang'] === '') $options['lang'] = $options['language'];
        $html = $write($options);
        if ($html !== '') enqueue_assets();
        return $html;
      },
    ]);
  }
});

/** The lists of the editor, in the language of its user. */
function editor_data(): array {
  $language = str_replace('_', '-', get_user_locale());
  $messages = in_language(words()['messages'], $language);
  $option = fn($value, $label) => ['value' => (string) $value, 'label' => $label];
  $scales = [];
  foreach (words()['scales'] as $id => $scale) {
    $ratings = in_language($scale['words'], $language)['ratings'];
    $scales[$id] = array_map(fn($value) => $option($value, value_label((string) $value, $ratings[$value])), $scale['values']);
  }
  $results = array_map(fn($label) => rtrim($label, ':'), $messages['results']);
  return [
    'scales' => $scales,
    'outcomes' => array_map($option, array_keys($messages['outcomes']), $messages['outcomes']),
    'results' => array_map($option, array_keys($results), $results),
  ];
}

/** A value in a list: "3+* Short-term impact, plus other studies, mixed findings". */
function value_label(string $value, array $rating): string {
  $code = $rating['code'] === '' ? '' : $value;
  $briefs = array_map(fn($modifier) => $modifier['brief'], $rating['modifiers']);
  return trim("$code " . implode(', ', array_merge([$rating['labelAtStart']], $briefs)));
}
