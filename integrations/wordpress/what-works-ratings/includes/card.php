<?php
/** A programme's card, and the explanation of a scale, as HTML. */

namespace WhatWorksRatings;

/**
 * A whole `<programme-card>`.
 *
 * @param array $options texts, as they were typed: `subject`, `subject-lang`, `evidence`, `cost`, `reviewed`, `href`,
 *   `programme`; `heading-level`, 2 to 6; `findings`, a list of arrays with `outcome` and `result`; `language`, the
 *   language tag of the page; `lang`, which is written on the element
 * @return string HTML with all text escaped
 */
function card_html(array $options): string {
  $level = heading_level($options);
  $attributes = attributes_html([
    'programme' => text_of($options['programme'] ?? ''),
    'subject' => text_of($options['subject'] ?? ''),
    'subject-lang' => text_of($options['subject-lang'] ?? ''),
    'evidence' => text_of($options['evidence'] ?? ''),
    'cost' => text_of($options['cost'] ?? ''),
    'reviewed' => date_of($options['reviewed'] ?? ''),
    'href' => address_of(text_of($options['href'] ?? '')),
    'heading-level' => $level === 3 ? '' : (string) $level,
    'lang' => text_of($options['lang'] ?? ''),
  ]);
  $findings = '';
  foreach (given_findings($options) as $finding) $findings .= '<outcome-finding' . attributes_html($finding) . '></outcome-finding>';
  return "<programme-card$attributes>" . card_words($options) . "$findings</programme-card>";
}

/** The level of the heading: 3 unless it is from 2 to 6. */
function heading_level(array $options): int {
  $level = (int) text_of($options['heading-level'] ?? '');
  return $level >= 2 && $level <= 6 ? $level : 3;
}

/** The findings as texts. What is no list of arrays counts as none. */
function given_findings(array $options): array {
  $findings = array_filter(is_array($options['findings'] ?? null) ? $options['findings'] : [], 'is_array');
  return array_map(
    fn($finding) => ['outcome' => text_of($finding['outcome'] ?? ''), 'result' => text_of($finding['result'] ?? '')],
    array_values($findings)
  );
}

/** The words of the card, as HTML. */
function card_words(array $options): string {
  $language = text_of($options['language'] ?? '') ?: 'en';
  $messages = in_language(words()['messages'], $language);
  $subject = text_of($options['subject'] ?? '');
  $href = address_of(text_of($options['href'] ?? ''));
  $html = '';
  if ($subject !== '') {
    $level = heading_level($options);
    $name = escape_html($subject);
    $link = $href === '' ? $name : '<a href="' . escape_html($href) . "\">$name</a>";
    $html .= "<h$level" . attributes_html(['lang' => text_of($options['subject-lang'] ?? '')]) . ">$link</h$level>";
  }
  foreach (['evidence', 'cost'] as $scale) {
    $value = text_of($options[$scale] ?? '');
    if ($value === '') continue;
    $ratings = in_language(words()['scales'][$scale]['words'], $language)['ratings'];
    $html .= '<p>' . escape_html($ratings[rating_key($scale, $value)]['line']) . '</p>';
  }
  return $html . found_html(given_findings($options), $messages) . source_html($options, $language, $messages, $href);
}

/** What studies found: every result for each outcome, once, in the order of the outcomes. Unknown outcomes are last. */
function found_html(array $findings, array $messages): string {
  if (!$findings) return '';
  $found = array_fill_keys(words()['outcomes'], null);
  foreach ($findings as ['outcome' => $typed, 'result' => $result]) {
    $id = strtolower($typed);
    $found[$id] ??= ['typed' => $typed, 'results' => []];
    $result = strtolower($result);
    if ($result !== '' && isset($messages['results'][$result])) $found[$id]['results'][$result] = true;
  }
  $items = '';
  foreach (array_filter($found) as $id => ['typed' => $typed, 'results' => $results]) {
    $name = escape_html($messages['outcomes'][$id] ?? $typed);
    foreach (array_keys($results ?: ['' => true]) as $result)
      $items .= '<li><b>' . escape_html($messages['results'][$result]) . "</b> $name</li>";
  }
  return '<p>' . escape_html($messages['found']) . "</p><ul>$items</ul>";
}

function source_html(array $options, string $language, array $messages, string $href): string {
  $words = in_language(words()['scales']['evidence']['words'], $language);
  $date = date_in_words(date_of($options['reviewed'] ?? ''), $messages);
  if ($date === '' && $href === '') return '';
  return '<p>' . escape_html($date === '' ? $words['source'] : filled($words['sourceReviewed'], ['date' => $date])) . '</p>';
}

/**
 * A whole `<rating-explainer>`, which explains every level of a scale.
 *
 * @param array $options texts, as they were typed: `scale`, "evidence" or "cost"; `value`, the level to mark; `subject`,
 *   `subject-lang`; `href`, the scale's full description; `layout`, "disclosure" or "inline"; `language`, `lang`
 * @return string HTML with all text escaped
 */
function explainer_html(array $options): string {
  $attributes = attributes_html([
    'scale' => text_of($options['scale'] ?? ''),
    'value' => text_of($options['value'] ?? ''),
    'subject' => text_of($options['subject'] ?? ''),
    'subject-lang' => text_of($options['subject-lang'] ?? ''),
    'href' => address_of(text_of($options['href'] ?? '')),
    'layout' => strtolower(text_of($options['layout'] ?? '')) === 'inline' ? 'inline' : '',
    'lang' => text_of($options['lang'] ?? ''),
  ]);
  return "<rating-explainer$attributes>" . explainer_words($options) . '</rating-explainer>';
}

/** The words of the explanation, as HTML: what the scale ranges over. '' for a scale that there is not. */
function explainer_words(array $options): string {
  $scale = words()['scales'][text_of($options['scale'] ?? '')] ?? null;
  return $scale ? escape_html(in_language($scale['words'], text_of($options['language'] ?? '') ?: 'en')['range']) : '';
}
